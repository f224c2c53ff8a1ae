package org.rapporteur.evidence;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What the anti-virus program did not look at is shown to it again, until it did. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VirusQueue {

    @Inject
    private VirusCheck viruses;
    @Inject
    private VirusTurn turn;

    private volatile boolean looking;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void lookAgain() {
        if (looking) {
            return;
        }
        looking = true;
        try {
            for (var each : turn.unchecked()) {
                var verdict = viruses.look(each.original());
                if (verdict.isAbsent()) {
                    return;
                }
                turn.keep(each.exhibit(), verdict);
            }
        } finally {
            looking = false;
        }
    }
}
