package org.rapporteur.identity;

import java.time.Duration;

import org.rapporteur.shared.MomentClock;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Failed sign-ins, by the name that was tried and by the address that they came from. Kept although the sign-in itself is rolled back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FailedTries {

    private static final int LONGEST_WAIT = 42;
    private static final Duration TRIES_WITHIN = Duration.ofMinutes(15);

    @PersistenceContext
    private EntityManager database;
    @Inject
    private MomentClock clock;

    /** Grows with the failures and never locks a person out: 0 up to the limit, then at most {@value #LONGEST_WAIT} s. */
    public int secondsToWait(String name, int free) {
        var now = clock.now();
        var row = (Object[]) database.createNativeQuery(
                        "select count(*), extract(epoch from cast(:now as timestamptz) - max(at)) from sign_in_failure where name = :name and at > :since")
                .setParameter("now", now).setParameter("name", name).setParameter("since", now.minus(TRIES_WITHIN)).getSingleResult();
        var count = ((Number) row[0]).intValue();
        if (count < free) {
            return 0;
        }
        var wait = Math.min(LONGEST_WAIT, 5 * (count - free + 1));
        return (int) Math.max(0, wait - Duration.ofSeconds(((Number) row[1]).longValue()).toSeconds());
    }

    public void add(String name) {
        var now = clock.now();
        database.createNativeQuery("delete from sign_in_failure where at < :since")
                .setParameter("since", now.minus(TRIES_WITHIN)).executeUpdate();
        database.createNativeQuery("insert into sign_in_failure (name, at) values (left(:name, 200), :now)")
                .setParameter("name", name).setParameter("now", now).executeUpdate();
    }

    public void forget(String name) {
        database.createNativeQuery("delete from sign_in_failure where name = :name").setParameter("name", name).executeUpdate();
    }
}
