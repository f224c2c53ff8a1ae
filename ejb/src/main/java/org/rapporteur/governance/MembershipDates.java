package org.rapporteur.governance;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks every minute whether a state's last day as a member is past. */
@Singleton
@Startup
@DependsOn("ShippedMechanisms")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MembershipDates {

    private static final Logger LOG = Logger.getLogger(MembershipDates.class.getName());

    @Inject
    private Mechanisms mechanisms;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void keep() {
        for (var key : mechanisms.keys()) {
            try {
                mechanisms.keepDates(key);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The membership dates of " + key + " could not be kept; the next try is in a minute", e);
            }
        }
    }
}
