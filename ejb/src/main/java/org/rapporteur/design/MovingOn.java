package org.rapporteur.design;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Works through the reports that wait to be moved, a few at a time, while people work. */
@Singleton
public class MovingOn {

    private static final Logger LOG = Logger.getLogger(MovingOn.class.getName());
    private static final int AT_ONCE = 25;
    private static final int TRIES = 3;

    @Inject
    private OneMove one;

    private final Map<UUID, Integer> failures = new HashMap<>();

    @Schedule(second = "*/3", minute = "*", hour = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void go() {
        try {
            for (int moved = 0; moved < AT_ONCE && one.next(); moved++) {
                Thread.yield();
            }
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "A report could not be moved now; it is tried " + TRIES + " times", e);
            if (e.getCause() instanceof OneMove.Failed failed && failures.merge(failed.report(), 1, Integer::sum) == TRIES) {
                failures.remove(failed.report());
                one.giveUp(failed);
            }
        }
    }
}
