package org.rapporteur.consensus;

import static org.rapporteur.authority.Capability.READ_REPORT;
import static org.rapporteur.authority.Capability.TAKE_BACK;
import static org.rapporteur.authority.Capability.TAKE_POSITION;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
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

    private static final int LONGEST_TEXT = 10_000;

    @Inject
    private Positions positions;
    @Inject
    private Circulating reports;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private StepWork work;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<PositionEvent> events;

    /**
     * @param duty        the task that is completed by it, or null where the state just takes a position
     * @param paragraphs  the permanent ids concerned; empty or null for the whole text
     * @param seenVersion the report's revision or the number of the circulated version that the person saw
     */
    public record TakePosition(ReportId report, DutyId duty, String stance, String reason, String wouldResolve, List<UUID> paragraphs, int seenVersion) implements OnReport {

        public TakePosition {
            paragraphs = paragraphs == null ? List.of() : paragraphs.stream().toList();
        }
    }

    public record WithdrawPosition(ReportId report, PositionId position) implements OnReport {
    }

    public record TakeBack(ReportId report, String reason, int seenRevision) implements OnReport {
    }

    /**
     * @throws InputWrong       where a hold or an objection lacks its reason or what would resolve it
     * @throws SomeoneWasFaster if another version was circulated since
     */
    @Requires(TAKE_POSITION)
    public PositionId take(TakePosition command) {
        var stance = checked(command);
        if (command.duty() != null) {
            work.owed(command.report(), command.duty(), StepType.DECIDE);
        }
        var turn = deciding(command.report(), command.seenVersion());
        concerned(command, turn);
        var state = caller.person().state();
        var id = new PositionId(UUID.randomUUID());
        positions.add(id, command, turn.version(), turn.contentHash(), state, caller.id().uuid(), clock.now());
        events.fire(new PositionEvent(command.report(), turn.version(), state, "took a position", outcome(stance, command, turn)));
        work.settle(command.report(), StepType.DECIDE, state, true);
        adoptIfAgreed(turn);
        return id;
    }

    /** Only the state itself withdraws; it is then not heard until it takes another position. */
    @Requires(TAKE_POSITION)
    public void withdraw(WithdrawPosition command) {
        var turn = reports.lock(command.report());
        var position = positions.on(command.report()).stream().filter(each -> each.id().equals(command.position())).findFirst()
                .orElseThrow(() -> new NotFound("position"));
        if (!position.state().equals(caller.person().state())) {
            throw new NotAllowed("Only " + position.stateName() + " itself can withdraw its position.");
        }
        if (turn.status() != ReportStatus.DECIDE) {
            throw new WrongState("The report is not under decision now: " + turn.status().words() + ".");
        }
        if (position.withdrawn()) {
            throw new WrongState("This position was withdrawn already.");
        }
        if (positions.on(command.report()).stream().anyMatch(each -> each.state().equals(position.state()) && each.takenAt().isAfter(position.takenAt()))) {
            throw new WrongState("This position was followed by another; only the newest can be withdrawn.");
        }
        positions.withdraw(command.position(), caller.id().uuid(), clock.now());
        events.fire(new PositionEvent(command.report(), position.version(), position.state(), "withdrew a position", position.stance().key()));
        work.settle(command.report(), StepType.DECIDE, position.state(), false);
    }

    /** The coordinator takes the text back from the decision in order to change it; every position taken stays on the record. */
    @Requires(TAKE_BACK)
    public void takeBack(TakeBack command) {
        InputWrong.check().text(command.reason(), "reason", LONGEST_TEXT, "Say why the text is taken back; the states will read it.").done();
        var turn = deciding(command.report(), command.seenRevision());
        events.fire(new PositionEvent(command.report(), turn.version(), null, "took the text back from decision", command.reason().strip()));
        work.leave(command.report(), StepType.DECIDE, "revise");
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
        if (step.type() == StepType.DECIDE) {
            var turn = reports.lock(step.report());
            Tally.of(mechanisms.get(turn.mechanism()).members(), positions.on(step.report()), step.version()).standing().keySet()
                    .forEach(state -> work.settle(step.report(), StepType.DECIDE, state, true));
        }
    }

    private static Stance checked(TakePosition command) {
        var stance = command.stance() == null ? null : Stance.ofKey(command.stance()).orElse(null);
        var blocks = stance != null && stance.blocks();
        InputWrong.check()
                .that(stance != null, "stance", "Choose a position.")
                .that(!blocks || present(command.reason()), "reason", "Give the reason; the other states and the coordinator will read it.")
                .that(!blocks || present(command.wouldResolve()), "wouldResolve", "Say what would resolve it; without that nobody can help.")
                .that(stance != Stance.AGREED_WITH_COMMENT || present(command.reason()), "reason", "Give your comment, or choose “Agreed”.")
                .optional(command.reason(), "reason", LONGEST_TEXT).optional(command.wouldResolve(), "wouldResolve", LONGEST_TEXT)
                .done();
        return stance;
    }

    private static boolean present(String text) {
        return text != null && !text.isBlank();
    }

    private Turn deciding(ReportId report, int seen) {
        var turn = reports.lock(report);
        if (turn.status() != ReportStatus.DECIDE) {
            throw new WrongState("The report is not under decision now: " + turn.status().words() + ".");
        }
        work.inTime(report, StepType.DECIDE);
        if (seen != turn.revision() && seen != turn.version()) {
            throw new SomeoneWasFaster("The text under decision", turn.revision());
        }
        return turn;
    }

    private void concerned(TakePosition command, Turn turn) {
        var known = new HashSet<>(reports.version(command.report(), turn.version()).paragraphs().map(ReportText.Paragraph::id).toList());
        InputWrong.check().that(known.containsAll(command.paragraphs()), "paragraphs", "Version " + turn.version() + " has no such paragraph.").done();
    }

    private String outcome(Stance stance, TakePosition command, Turn turn) {
        var on = command.paragraphs().isEmpty() ? "" : reports.version(command.report(), turn.version()).paragraphs()
                .filter(each -> command.paragraphs().contains(each.id())).map(each -> String.valueOf(each.number()))
                .collect(Collectors.joining(", ", " on paragraph ", ""));
        return stance.key() + on + ", text SHA-256 " + turn.contentHash()
                + (present(command.reason()) ? "; reason: " + command.reason().strip() : "")
                + (present(command.wouldResolve()) ? "; would be resolved by: " + command.wouldResolve().strip() : "");
    }

    private void adoptIfAgreed(Turn turn) {
        var tally = Tally.of(mechanisms.get(turn.mechanism()).members(), positions.on(turn.report()), turn.version());
        if (tally.adopted()) {
            events.fire(new PositionEvent(turn.report(), turn.version(), null, "adopted the text", "by consensus, text SHA-256 " + turn.contentHash(), true));
            work.leave(turn.report(), StepType.DECIDE, "adopted");
        }
    }
}
