package org.rapporteur.workflow;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.governance.DecisionRule;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Names;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.shared.WrongState;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The beats that every completion of a step shares: take the report's turn, see that the duty is open and the caller's and
 * that the caller saw the text of now, then mark it done and leave the step when it is the last. Called by use cases that
 * have passed the gate.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StepWork {

    @Inject
    private Steps steps;
    @Inject
    private Circulating reports;
    @Inject
    private ApprovalRoute route;
    @Inject
    private Names names;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;

    /** A duty that the caller is about to do. {@code state} is null where it is not a state's. */
    public record Work(DutyId duty, UUID step, String element, Turn turn, String state) {

        public ReportId report() {
            return turn.report();
        }
    }

    /**
     * @throws WrongState       if the duty is closed or of another type
     * @throws NotAllowed       if it is somebody else's
     * @throws SomeoneWasFaster if the text or the standing changed since {@code seenRevision}
     */
    public Work take(ReportId report, DutyId id, StepType type, int seenRevision) {
        var work = owed(report, id, type);
        if (work.turn().revision() != seenRevision) {
            throw new SomeoneWasFaster("report", work.turn().revision());
        }
        return work;
    }

    /** {@link #take} without asking which text the person saw. */
    public Work owed(ReportId report, DutyId id, StepType type) {
        var turn = reports.lock(report);
        var duty = steps.duty(id).filter(each -> each.report().equals(report.uuid())).orElseThrow(() -> new NotFound("task"));
        if (!duty.owedBy(caller.person())) {
            throw new NotAllowed("workflow.not-yours");
        }
        if (!duty.type().is(type)) {
            throw new WrongState("workflow.other-kind", duty.type().key());
        }
        if (!duty.open()) {
            throw closed(duty, turn);
        }
        var step = steps.step(duty.step());
        inTime(step);
        return new Work(id, duty.step(), step.element(), turn, duty.state());
    }

    /** The due date decides, not the moment at which the engine gets to it. */
    private void inTime(StepRow step) {
        if (step.dueAt() != null && !clock.now().isBefore(step.dueAt())) {
            throw new WrongState("workflow.too-late", step.dueAt().atZone(ZoneId.of("UTC")));
        }
    }

    /** @throws WrongState if the open step of this type is past its due date */
    public void inTime(ReportId report, StepType type) {
        openStep(report, type).ifPresent(this::inTime);
    }

    private WrongState closed(Duty duty, Turn turn) {
        if (duty.closedBy() == null) {
            return new WrongState("workflow.moved-on", turn.status()).since(duty.closedAt(), null);
        }
        var by = names.of(duty.closedBy());
        return new WrongState("workflow.done-already", by, turn.status()).since(duty.closedAt(), by);
    }

    /** Whether a state still owes something at the open step of this type. */
    public boolean owes(ReportId report, StepType type, String state) {
        return openStep(report, type).stream().flatMap(step -> steps.duties(step.id()).stream())
                .anyMatch(duty -> duty.open() && state.equals(duty.state()));
    }

    /** Marks the duty done; a step of one is left with {@code outcome}, a step of many when nobody owes anything any more. */
    public void done(Work work, String outcome) {
        steps.duty(work.duty()).orElseThrow().doneBy(caller.id(), clock.now());
        var type = steps.step(work.step()).type();
        if (!type.ofMany() || steps.duties(work.step()).stream().noneMatch(Duty::open)) {
            route.leave(work.report(), work.element(), outcome);
        }
    }

    /** Marks the duty at a form done and leaves the step; {@code answers} are what conditions read from now on, by the fields' ids. */
    public void answered(Work work, Map<String, Object> answers) {
        steps.duty(work.duty()).orElseThrow().doneBy(caller.id(), clock.now());
        route.answered(work.report(), work.element(), answers);
    }

    /** Marks a state's duty at the open step as done or owed again, without leaving the step. */
    public void settle(ReportId report, StepType type, String state, boolean done) {
        openStep(report, type).ifPresent(step -> steps.duties(step.id()).stream()
                .filter(duty -> state.equals(duty.state()))
                .forEach(duty -> {
                    if (!done) {
                        duty.reopen();
                    } else if (duty.open()) {
                        close(duty);
                    }
                }));
    }

    /** Where the time brought the report here it is nobody's act, though what was said before still counts. */
    private void close(Duty duty) {
        if (caller.known()) {
            duty.doneBy(caller.id(), clock.now());
        } else {
            duty.lapse(clock.now());
        }
    }

    /** When the open step of this type is over by the route's own drawing, or by what was said since; empty where it has no end. */
    public Optional<Instant> due(ReportId report, StepType type) {
        return openStep(report, type).map(StepRow::dueAt);
    }

    /** The open step of this type, and whatever is owed there, ends at {@code at}; null for no end. */
    public void due(ReportId report, StepType type, Instant at) {
        openStep(report, type).ifPresent(step -> {
            step.due(at);
            steps.duties(step.id()).forEach(duty -> duty.due(at));
        });
    }

    /** At the open step of this type these states owe something anew, and the others nothing any more. */
    public void owedAnew(ReportId report, StepType type, Collection<String> states) {
        openStep(report, type).stream().flatMap(step -> steps.duties(step.id()).stream()).forEach(duty -> {
            if (states.contains(duty.state())) {
                duty.reopen();
            } else {
                duty.lapse(clock.now());
            }
        });
    }

    /** How long the silence lasts at which the report stands; empty where it stands elsewhere. */
    public Optional<DecisionRule.Period> silence(ReportId report) {
        return openStep(report, StepType.SILENCE).map(step -> route.silence(step.model(), step.element()));
    }

    /** Into which language the text is translated where the report stands; empty where it stands elsewhere. */
    public Optional<String> language(ReportId report) {
        return openStep(report, StepType.TRANSLATE).map(step -> route.language(step.model(), step.element()));
    }

    /** The visit to the open step of this type. */
    public Optional<UUID> step(ReportId report, StepType type) {
        return openStep(report, type).map(StepRow::id);
    }

    /** Leaves the step at which the report stands. */
    public void leave(ReportId report, StepType type, String outcome) {
        var step = openStep(report, type).orElseThrow(() -> new WrongState("workflow.not-at-this-step"));
        route.leave(report, step.element(), outcome);
    }

    /** The step is left without having been done: what is owed there lapses. Whoever says so moves the route. */
    public void abandon(ReportId report, String element) {
        steps.open(report).filter(step -> step.element().equals(element)).ifPresent(step -> {
            step.close(false, clock.now());
            steps.duties(step.id()).forEach(duty -> duty.lapse(clock.now()));
        });
    }

    private Optional<StepRow> openStep(ReportId report, StepType type) {
        return steps.open(report).filter(step -> step.type().is(type));
    }
}
