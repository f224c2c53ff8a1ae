package org.rapporteur.consensus;

import static org.rapporteur.authority.Capability.EXTEND_DECISION;
import static org.rapporteur.authority.Capability.READ_REPORT;
import static org.rapporteur.authority.Capability.TAKE_BACK;
import static org.rapporteur.authority.Capability.TAKE_POSITION;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.consensus.DecisionTurns.Now;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.shared.WrongState;
import org.rapporteur.workflow.DutyId;
import org.rapporteur.workflow.StepOpened;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A member state takes its position on one circulated version. Positions are never changed, only followed by another or withdrawn. */
@Stateless
public class PositionTaking {

    static final int LONGEST_TEXT = 10_000;
    private static final Duration LONGEST_TIME = Duration.ofDays(366);

    @Inject
    private Positions positions;
    @Inject
    private Circulating reports;
    @Inject
    private StepWork work;
    @Inject
    private Caller caller;
    @Inject
    private Deciding deciding;
    @Inject
    private DecisionTurns turns;
    @Inject
    private HoldRegister register;
    @Inject
    private Event<PositionEvent> events;

    /**
     * @param duty        the task that is completed by it, or null where the state just takes a position
     * @param paragraphs  the permanent ids concerned; empty or null for the whole text
     * @param seenVersion the report's revision or the number of the circulated version that the person saw
     * @param until       when a hold lapses; null for other stances
     * @param joins       the hold that this one joins, or null
     */
    public record TakePosition(ReportId report, DutyId duty, String stance, String reason, String wouldResolve, List<UUID> paragraphs, int seenVersion, Instant until,
                               PositionId joins) implements OnReport {

        public TakePosition(ReportId report, DutyId duty, String stance, String reason, String wouldResolve, List<UUID> paragraphs, int seenVersion) {
            this(report, duty, stance, reason, wouldResolve, paragraphs, seenVersion, null, null);
        }

        public TakePosition {
            paragraphs = paragraphs == null ? List.of() : paragraphs.stream().toList();
        }
    }

    public record WithdrawPosition(ReportId report, PositionId position) implements OnReport {
    }

    /** An objection that ends a silence or no-objection procedure at once. */
    public record BreakSilence(ReportId report, String reason, String wouldResolve, List<UUID> paragraphs, int seenVersion) implements OnReport {
    }

    public record ExtendDecision(ReportId report, Instant until, String reason, int seenVersion) implements OnReport {
    }

    public record TakeBack(ReportId report, String reason, int seenRevision) implements OnReport {
    }

    /**
     * @throws InputWrong       where a hold or an objection lacks its reason or what would resolve it, or a hold its end
     * @throws SomeoneWasFaster if another version was circulated since
     */
    @Requires(TAKE_POSITION)
    public PositionId take(TakePosition command) {
        var stance = checked(command);
        var at = turns.now(command.report(), command.seenVersion(), () -> {
            if (command.duty() != null) {
                work.owed(command.report(), command.duty(), StepType.DECIDE);
            }
        });
        var id = taken(command, stance, at);
        if (stance == Stance.OBJECTION && at.rule().objectionEnds()) {
            deciding.broken(at.decision(), at.turn(), caller.person().state(), at.instant());
        } else {
            deciding.heard(at.decision(), at.turn(), at.instant());
        }
        return id;
    }

    /**
     * Breaks the silence: the decision ends at this instant and the text is not adopted, whatever the others have said.
     *
     * @throws WrongState where the decision is not one by silence
     */
    @Requires(TAKE_POSITION)
    public PositionId breakSilence(BreakSilence command) {
        var position = new TakePosition(command.report(), null, Stance.OBJECTION.key(), command.reason(), command.wouldResolve(), command.paragraphs(), command.seenVersion());
        var stance = checked(position);
        var at = turns.now(command.report(), command.seenVersion(), () -> { });
        if (!at.rule().silent()) {
            throw new WrongState("consensus.no-silence");
        }
        var id = taken(position, stance, at);
        deciding.broken(at.decision(), at.turn(), caller.person().state(), at.instant());
        return id;
    }

    private PositionId taken(TakePosition command, Stance stance, Now at) {
        var turn = at.turn();
        concerned(command, turn);
        var state = caller.person().state();
        if (at.decision().members().stream().noneMatch(member -> member.state().equals(state))) {
            throw at.decision().body() == null ? new RuleRefuses("consensus.no-member") : new RuleRefuses("consensus.before-another-body", at.decision().body());
        }
        var id = new PositionId(UUID.randomUUID());
        register.follow(stance, at);
        positions.add(id, command, turn.version(), turn.contentHash(), caller, at.instant());
        if (stance == Stance.HOLD) {
            register.put(id, command, at, outcome(stance, command, turn));
        } else {
            events.fire(new PositionEvent(command.report(), turn.version(), state, Said.of("act.took-a-position"), outcome(stance, command, turn)));
        }
        work.settle(command.report(), StepType.DECIDE, state, true);
        return id;
    }

    /** Only the state itself withdraws; it is then not heard until it takes another position. */
    @Requires(TAKE_POSITION)
    public void withdraw(WithdrawPosition command) {
        var at = turns.now(command.report(), null, () -> { });
        var position = positions.on(command.report()).stream().filter(each -> each.id().equals(command.position())).findFirst()
                .orElseThrow(() -> new NotFound("position"));
        if (!position.state().equals(caller.person().state())) {
            throw new NotAllowed("consensus.only-its-state", position.stateName());
        }
        if (!position.stands()) {
            throw new WrongState(position.lapsed() ? "consensus.hold-ended" : "consensus.withdrawn-already");
        }
        if (positions.on(command.report()).stream().anyMatch(each -> each.state().equals(position.state()) && each.takenAt().isAfter(position.takenAt()))) {
            throw new WrongState("consensus.followed");
        }
        positions.withdraw(command.position(), caller.id().uuid(), at.instant());
        if (position.held() == null) {
            events.fire(new PositionEvent(command.report(), position.version(), position.state(), Said.of("act.withdrew-a-position"), Said.words(position.stance().key())));
        } else {
            register.release(position, at);
        }
        work.settle(command.report(), StepType.DECIDE, position.state(), false);
        deciding.heard(at.decision(), at.turn(), at.instant());
    }

    /** The coordinator takes the text back from the decision in order to change it; every position taken stays on the record. */
    @Requires(TAKE_BACK)
    public void takeBack(TakeBack command) {
        InputWrong.check().text(command.reason(), "reason", LONGEST_TEXT, "consensus.take-back-reason-missing").done();
        var at = turns.now(command.report(), command.seenRevision(), () -> { });
        deciding.takenBack(at.decision(), at.turn(), command.reason().strip(), at.instant());
    }

    /** The chair or the secretariat puts the end off, before it has come. */
    @Requires(EXTEND_DECISION)
    public void extend(ExtendDecision command) {
        InputWrong.check().text(command.reason(), "reason", LONGEST_TEXT, "consensus.extend-reason-missing")
                .that(command.until() != null, "until", "consensus.until-missing").done();
        var at = turns.now(command.report(), command.seenVersion(), () -> { });
        var before = at.decision().expiresAt();
        if (before == null) {
            throw new WrongState(at.decision().standsSince() == null ? "consensus.no-end" : "consensus.stands-still");
        }
        var until = command.until().truncatedTo(ChronoUnit.MINUTES);
        InputWrong.check().that(until.isAfter(before), "until", "consensus.until-not-later", deciding.told(at.turn(), before))
                .that(nearEnough(until, before), "until", "consensus.until-too-late").done();
        deciding.extend(at.decision(), until, command.reason().strip(), caller.id().uuid(), at.instant());
    }

    /** Every position ever taken on the report, in order. */
    @Requires(READ_REPORT)
    public List<PositionView> on(ReportId report) {
        return positions.on(report);
    }

    /** Tells nothing but which report to ask about; the use cases behind it have the gate. */
    public ReportId reportOf(PositionId position) {
        return positions.reportOf(position).orElseThrow(() -> new NotFound("position"));
    }

    /** A decision that is opened again on the same version keeps the positions taken on it. */
    public void opened(@Observes StepOpened step) {
        var turn = reports.lock(step.report());
        if (step.type().is(StepType.DECIDE)) {
            deciding.tally(deciding.begin(turn, step.step()), turn.mechanism()).standing().keySet()
                    .forEach(state -> work.settle(step.report(), StepType.DECIDE, state, true));
        } else {
            deciding.open(step.report()).ifPresent(decision -> deciding.overtaken(decision, turn));
        }
    }

    private static Stance checked(TakePosition command) {
        var stance = command.stance() == null ? null : Stance.ofKey(command.stance()).orElse(null);
        var blocks = stance != null && stance.blocks();
        InputWrong.check()
                .that(stance != null, "stance", "consensus.stance-missing")
                .that(!blocks || present(command.reason()), "reason", "consensus.reason-missing")
                .that(stance != Stance.HOLD || command.until() != null, "until", "consensus.hold-until-missing")
                .that(!blocks || present(command.wouldResolve()), "wouldResolve", "consensus.resolve-missing")
                .that(stance != Stance.AGREED_WITH_COMMENT || present(command.reason()), "reason", "consensus.comment-missing")
                .optional(command.reason(), "reason", LONGEST_TEXT).optional(command.wouldResolve(), "wouldResolve", LONGEST_TEXT)
                .done();
        return stance;
    }

    /** No time is put off for longer than a year at once. */
    static boolean nearEnough(Instant until, Instant from) {
        return until.isBefore(from.plus(LONGEST_TIME));
    }

    private static boolean present(String text) {
        return text != null && !text.isBlank();
    }

    private void concerned(TakePosition command, Turn turn) {
        var known = new HashSet<>(reports.version(command.report(), turn.version()).paragraphs().map(ReportText.Paragraph::id).toList());
        InputWrong.check().that(known.containsAll(command.paragraphs()), "paragraphs", "report.no-such-paragraph", turn.version()).done();
    }

    private Said outcome(Stance stance, TakePosition command, Turn turn) {
        var numbers = command.paragraphs().isEmpty() ? List.of() : reports.version(command.report(), turn.version()).paragraphs()
                .filter(each -> command.paragraphs().contains(each.id())).map(ReportText.Paragraph::number).toList();
        var outcome = numbers.isEmpty() ? Said.of("consensus.taken", stance.key(), turn.contentHash())
                : Said.of("consensus.taken-on", stance.key(), Said.row(numbers), turn.contentHash());
        if (present(command.reason())) {
            outcome = Said.of("consensus.with-reason", outcome, command.reason().strip());
        }
        return present(command.wouldResolve()) ? Said.of("consensus.with-resolve", outcome, command.wouldResolve().strip()) : outcome;
    }
}
