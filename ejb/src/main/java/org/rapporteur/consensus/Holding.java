package org.rapporteur.consensus;

import static org.rapporteur.authority.Capability.TAKE_POSITION;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.rapporteur.authority.Requires;
import org.rapporteur.consensus.DecisionTurns.Now;
import org.rapporteur.consensus.PositionTaking.TakePosition;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Other states join a hold; its own state extends it. It is put, and released, as any position is. */
@Stateless
public class Holding {

    @Inject
    private Holds holds;
    @Inject
    private Deciding deciding;
    @Inject
    private DecisionTurns turns;
    @Inject
    private PositionTaking positions;
    @Inject
    private Caller caller;
    @Inject
    private Event<HoldEvent> events;

    /** @param reason and the others are those of the hold that is joined where they are left out */
    public record JoinHold(ReportId report, PositionId hold, String reason, String wanted, Instant until, int seenVersion) implements OnReport {
    }

    public record ExtendHold(ReportId report, PositionId hold, Instant until, String reason) implements OnReport {
    }

    /** A hold of the caller's state like another's: from then on a word of its own, which only this state releases. */
    @Requires(TAKE_POSITION)
    public PositionId join(JoinHold command) {
        var hold = known(command.report(), command.hold());
        return positions.take(new TakePosition(command.report(), null, Stance.HOLD.key(), or(command.reason(), hold.reason()), or(command.wanted(), hold.wanted()),
                hold.paragraphs(), command.seenVersion(), command.until() == null ? hold.until() : command.until(), hold.id()));
    }

    /** @throws WrongState where it is not in force any more */
    @Requires(TAKE_POSITION)
    public void extend(ExtendHold command) {
        InputWrong.check().text(command.reason(), "reason", PositionTaking.LONGEST_TEXT, "consensus.extend-reason-missing")
                .that(command.until() != null, "until", "consensus.until-missing").done();
        var at = turns.now(command.report(), null, () -> { });
        var hold = known(command.report(), command.hold());
        if (!hold.state().equals(caller.person().state())) {
            throw new NotAllowed("consensus.only-its-own-hold", hold.stateName());
        }
        if (deciding.inForce(at.turn()).stream().noneMatch(each -> each.id().equals(hold.id()))) {
            throw new WrongState("consensus.hold-ended");
        }
        var until = command.until().truncatedTo(ChronoUnit.MINUTES);
        InputWrong.check().that(later(until, hold, at), "until", "consensus.until-not-later", deciding.told(at.turn(), hold.until() == null ? at.instant() : hold.until()))
                .that(PositionTaking.nearEnough(until, at.instant()), "until", "consensus.hold-too-long").done();
        holds.extend(hold.id(), new ExtensionView(hold.until(), until, command.reason().strip(), at.instant(), null), caller.id().uuid());
        events.fire(new HoldEvent(HoldEvent.What.EXTENDED, hold.id(), command.report(), hold.version(), hold.state(),
                hold.until() == null ? Said.of("decision.hold-dated", until.toString(), command.reason().strip()) : Said.of("decision.extended", hold.until().toString(), until.toString(), command.reason().strip())));
    }

    /** One of before there were dates gets its first. */
    private static boolean later(Instant until, HoldView hold, Now at) {
        return until.isAfter(hold.until() == null ? at.instant() : hold.until());
    }

    private HoldView known(ReportId report, PositionId id) {
        return holds.on(report).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("hold"));
    }

    private static String or(String given, String otherwise) {
        return given == null || given.isBlank() ? otherwise : given;
    }
}
