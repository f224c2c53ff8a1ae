package org.rapporteur.design;

import static org.rapporteur.authority.Capability.MOVE_REPORTS;
import static org.rapporteur.authority.Capability.SEE_WORKFLOWS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;
import org.rapporteur.workflow.ApprovalRoute;
import org.rapporteur.workflow.RouteStop;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * A report that cannot go on is set right: taken to another step of its own version, with a reason that stands on its record,
 * or what failed is tried again. No report is taken round the decision of the member states.
 */
@Stateless
public class WorkflowMending {

    private static final int LONGEST_REASON = 500;

    @Inject
    private WorkflowReading reading;
    @Inject
    private Moves moves;
    @Inject
    private ModelMending engine;
    @Inject
    private OneMend one;
    @Inject
    private ApprovalRoute route;
    @Inject
    private Caller caller;
    @Inject
    private Event<OnRecord> events;

    /** @param from the element at which the report was seen, {@code to} the step that it is taken to */
    public record MendReport(String workflow, String report, String from, String to) {
    }

    /** Every report that is under way, the longest at its step first. */
    @Requires(MOVE_REPORTS)
    public List<MendPlan> reports(String workflow) {
        return plans(workflow, any -> true);
    }

    /** Where one report stands, and which steps of its version it could be taken to. */
    @Requires(MOVE_REPORTS)
    public List<MendPlan> plan(String workflow, String report) {
        return plans(workflow, open -> open.report().toString().equals(report));
    }

    private List<MendPlan> plans(String workflow, Predicate<Moves.Open> which) {
        var plans = new ArrayList<MendPlan>();
        for (var version : reading.one(workflow).versions()) {
            var open = moves.open(caller.person().mechanism(), version.model()).stream().filter(which).toList();
            // The model is asked once, however many reports travel it.
            var targets = open.isEmpty() ? List.<MendPlan.Target>of() : targets(version);
            open.forEach(each -> plans.add(new MendPlan(each.report().toString(), version.number(), each.element(), each.name(), each.since(), each.due(),
                    targets.stream().filter(target -> !target.element().equals(each.element())).toList())));
        }
        plans.sort(Comparator.comparing(MendPlan::since));
        return plans;
    }

    private List<MendPlan.Target> targets(WorkflowVersion version) {
        return route.stops(version.model()).stream()
                .map(stop -> new MendPlan.Target(stop.element(), stop.name(), engine.skipsDecision(version.model(), stop.element()) ? Said.of("design.round-the-decision", stop.name()) : null)).toList();
    }

    /** Tries it and takes it back: nothing is changed. @return why the report cannot be taken there, or nothing */
    @Requires(MOVE_REPORTS)
    public Optional<Said> rehearse(MendReport command) {
        return objection(command, target(command));
    }

    private Optional<Said> objection(MendReport command, MendPlan.Target target) {
        try {
            one.forTrial(caller.person().mechanism(), new ReportId(UUID.fromString(command.report())), command.from(), target.element(), target.name());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.said());
        } catch (EJBException e) {
            return Optional.of(Said.of("design.engine-cannot", e.getCausedByException() == null ? e.getMessage() : e.getCausedByException().getMessage()));
        }
    }

    /** @throws RuleRefuses if the rehearsal did not come through, or the way would lead round the decision of the member states */
    @Requires(MOVE_REPORTS)
    public void mend(MendReport command, String reason) {
        InputWrong.check().text(reason, "reason", LONGEST_REASON, "design.reason-missing").done();
        var target = target(command);
        objection(command, target).ifPresent(objection -> {
            throw new RuleRefuses("design.cannot-be-mended", objection);
        });
        one.mend(caller.person().mechanism(), new ReportId(UUID.fromString(command.report())), command.from(), target.element(), target.name(), reason.strip());
    }

    private MendPlan.Target target(MendReport command) {
        var plan = plan(command.workflow(), command.report()).stream().filter(each -> each.element().equals(command.from())).findFirst().orElseThrow(() -> new NotFound("report"));
        var target = plan.targets().stream().filter(each -> each.element().equals(command.to())).findFirst();
        InputWrong.check().that(target.isPresent(), "to", "design.no-such-target").done();
        if (target.get().objection() != null) {
            throw new RuleRefuses("design.cannot-be-mended", target.get().objection());
        }
        return target.get();
    }

    /** What the system could not do by itself and nobody has set right yet. */
    @Requires(SEE_WORKFLOWS)
    public List<Incident> incidents(String workflow) {
        var versions = reading.one(workflow).versions();
        return engine.failures(caller.person().mechanism()).stream().flatMap(failed -> versions.stream().filter(version -> version.model().equals(failed.model()))
                .map(version -> new Incident(failed.id(), failed.report().toString(), version.number(), failed.element(), name(version, failed.element()), failed.error(), failed.left(), failed.next()))).toList();
    }

    /** The step whose time ran out says more to people than the period that hangs on it. */
    private String name(WorkflowVersion version, String element) {
        return route.stops(version.model()).stream().filter(stop -> stop.element().equals(element)).map(RouteStop::name).findFirst().orElse(element);
    }

    /** What failed is tried again at once. */
    @Requires(MOVE_REPORTS)
    public void retry(String workflow, String incident) {
        var found = incidents(workflow).stream().filter(each -> each.id().equals(incident)).findFirst().orElseThrow(() -> new NotFound("incident"));
        engine.retry(incident);
        events.fire(new WorkflowEvent(Said.of("act.had-a-failed-step-tried-again"), Said.of("design.incident-of", workflow, found.step()), Said.words(found.error())));
    }
}
