package org.rapporteur.evidence;

import java.util.List;

import org.rapporteur.shared.MomentClock;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** The short transactions of {@link VirusQueue}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VirusTurn {

    @Inject
    private Exhibits exhibits;
    @Inject
    private Custody custody;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ExhibitCleared> cleared;

    /** An exhibit that nobody could look at yet. */
    public record Unchecked(ExhibitId exhibit, Vault.Stored original) {
    }

    /** The oldest first. */
    public List<Unchecked> unchecked() {
        return exhibits.unchecked();
    }

    public void keep(ExhibitId exhibit, VirusCheck.Verdict verdict) {
        if (!exhibits.checked(exhibit, verdict)) {
            return;
        }
        if (verdict.status() == ExhibitStatus.QUARANTINED) {
            custody.touch(exhibit, null, CustodyAct.QUARANTINED, verdict.said(), clock.now());
        } else if (verdict.status() == ExhibitStatus.RECEIVED) {
            custody.touch(exhibit, null, CustodyAct.FOUND_CLEAN, null, clock.now());
            cleared.fire(new ExhibitCleared());
        }
    }
}
