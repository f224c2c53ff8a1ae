package org.rapporteur.evidence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every night all originals are hashed again, publications and certificates among them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyCheck {

    private static final Logger LOG = System.getLogger(NightlyCheck.class.getName());

    @Inject
    private Originals originals;
    @Inject
    private OriginalChecking checking;

    @Schedule(hour = "2", minute = "40", persistent = false)
    public void checkAll() {
        var altered = originals.all().stream().filter(sha256 -> !checking.look(sha256)).count();
        LOG.log(altered == 0 ? Level.INFO : Level.ERROR, altered == 0 ? "All originals are what was stored." : altered + " originals are not what was stored.");
    }
}
