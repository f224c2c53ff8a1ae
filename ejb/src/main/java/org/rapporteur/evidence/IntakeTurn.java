package org.rapporteur.evidence;

import java.util.UUID;

import org.rapporteur.evidence.EvidenceIntake.Received;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** The short transaction in which bytes that are safe in the vault become an exhibit. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IntakeTurn {

    @Inject
    private Exhibits exhibits;
    @Inject
    private Uploads uploads;
    @Inject
    private Custody custody;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ExhibitReceived> events;

    /** An upload becomes one exhibit, however often its last piece is sent. */
    public Received add(NewExhibit told, Vault.Stored original, VirusCheck.Verdict verdict, UUID upload) {
        if (upload != null) {
            var before = uploads.exhibitOf(upload);
            if (before.isPresent()) {
                return new Received(exhibits.find(before.get()).orElseThrow(), true);
            }
        }
        var now = clock.now();
        var first = !exhibits.holds(caller.person().mechanism(), original.sha256());
        exhibits.addOriginal(original, now);
        var id = exhibits.add(caller.person().mechanism(), told, original, verdict, caller.id(), now);
        custody.touch(id, caller.id(), CustodyAct.RECEIVED, Said.of("evidence.hash", original.sha256()), now);
        if (told.sealed()) {
            custody.touch(id, caller.id(), CustodyAct.SEALED, null, now);
        }
        if (verdict.status() == ExhibitStatus.QUARANTINED) {
            custody.touch(id, null, CustodyAct.QUARANTINED, verdict.said(), now);
        }
        if (upload != null) {
            uploads.became(upload, id);
        }
        var view = exhibits.find(id).orElseThrow();
        events.fire(new ExhibitReceived(id, view.number(), original.sha256()));
        return new Received(view, first);
    }
}
