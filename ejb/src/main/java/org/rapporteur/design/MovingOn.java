package org.rapporteur.design;

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

    @Inject
    private OneMove one;

    @Schedule(second = "*/3", minute = "*", hour = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void go() {
        try {
            for (int moved = 0; moved < AT_ONCE && one.next(); moved++) {
                Thread.yield();
            }
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "A report could not be moved now; it is tried again", e);
        }
    }
}
