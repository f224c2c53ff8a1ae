package org.rapporteur.consensus;

import java.time.temporal.ChronoUnit;

import org.rapporteur.consensus.DecisionTurns.Now;
import org.rapporteur.consensus.PositionTaking.TakePosition;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Enters holds as they are put, joined and released, in the transaction in which the state says so. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HoldRegister {

    @Inject
    private Holds holds;
    @Inject
    private Deciding deciding;
    @Inject
    private Caller caller;
    @Inject
    private Event<HoldEvent> events;

    /** @param outcome what the position says, for the record */
    void put(PositionId id, TakePosition command, Now at, Said outcome) {
        if (!at.rule().holds()) {
            throw new RuleRefuses("consensus.no-holds");
        }
        var until = command.until().truncatedTo(ChronoUnit.MINUTES);
        InputWrong.check().that(until.isAfter(at.instant()), "until", "consensus.hold-until-past")
                .that(PositionTaking.nearEnough(until, at.instant()), "until", "consensus.hold-too-long").done();
        var said = Said.of("consensus.held-until", outcome, until.toString());
        if (command.joins() == null) {
            fire(HoldEvent.What.PUT, id, at, said);
        } else {
            fire(HoldEvent.What.JOINED, id, at, Said.of("consensus.held-with", joined(command, at).stateName(), said));
        }
        holds.add(id, until, command.joins());
    }

    private PositionView joined(TakePosition command, Now at) {
        return deciding.inForce(at.turn()).stream().filter(each -> each.id().equals(command.joins()) && !each.state().equals(caller.person().state()))
                .findFirst().orElseThrow(() -> new WrongState("consensus.hold-ended"));
    }

    /** What the state has on hold ends with what it says next; unless that is another hold, it is released. */
    void follow(Stance next, Now at) {
        var state = caller.person().state();
        if (next != Stance.HOLD) {
            deciding.inForce(at.turn()).stream().filter(each -> each.state().equals(state)).forEach(each -> fire(HoldEvent.What.RELEASED, each.id(), at, Said.words(each.stateName())));
        }
        holds.follow(at.turn().report(), state, at.instant());
    }

    void release(PositionView position, Now at) {
        holds.end(position.id(), HoldEnding.RELEASED, at.instant());
        fire(HoldEvent.What.RELEASED, position.id(), at, Said.words(position.stateName()));
    }

    private void fire(HoldEvent.What what, PositionId hold, Now at, Said outcome) {
        events.fire(new HoldEvent(what, hold, at.turn().report(), at.turn().version(), caller.person().state(), outcome));
    }
}
