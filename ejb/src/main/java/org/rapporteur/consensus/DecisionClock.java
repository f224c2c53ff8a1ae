package org.rapporteur.consensus;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.rapporteur.report.ReportId;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks every second for decisions whose time is over, those of a stopped server first of all. */
@Singleton
@Startup
@DependsOn("Schema")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DecisionClock {

    private static final Logger LOG = Logger.getLogger(DecisionClock.class.getName());

    @Inject
    private DecisionExpiry expiry;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        expiry.due().forEach(this::close);
    }

    /** One that cannot be closed is tried again and does not hold up the others. */
    private void close(ReportId report) {
        try {
            expiry.close(report);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The decision on report " + report + " is over but could not be closed; tried again in a second", e);
        }
    }
}
