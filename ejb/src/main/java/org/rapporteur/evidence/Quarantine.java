package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.LIFT_QUARANTINE;


import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** What the anti-virus program found something in, or could not look at, is let in all the same: a coordinator's act, with a reason, on the record. */
@Stateless
public class Quarantine {

    private static final int LONGEST_REASON = 1_000;

    @Inject
    private Exhibits exhibits;
    @Inject
    private Custody custody;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ExhibitEvent> events;
    @Inject
    private Event<ExhibitCleared> cleared;

    /** @throws WrongState where it is not kept back */
    @Requires(LIFT_QUARANTINE)
    public void lift(ExhibitId id, String reason) {
        InputWrong.check().text(reason, "reason", LONGEST_REASON, "evidence.reason-missing").done();
        var exhibit = exhibits.find(id).orElseThrow();
        var now = clock.now();
        if (!exhibits.liftQuarantine(id, caller.id(), now)) {
            throw new WrongState("evidence.not-kept-back");
        }
        custody.touch(id, caller.id(), CustodyAct.QUARANTINE_LIFTED, Said.words(reason.strip()), now);
        events.fire(new ExhibitEvent(Said.of("act.lifted-a-quarantine"), exhibit.number(), Said.words(reason.strip()), false));
        cleared.fire(new ExhibitCleared());
    }
}
