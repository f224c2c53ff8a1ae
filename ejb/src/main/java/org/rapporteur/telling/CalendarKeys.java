package org.rapporteur.telling;

import static org.rapporteur.authority.Capability.SEE_OWN_WORK;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.Sha256;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The secret in the address of a person's calendar. It is shown once; a new one ends the old one. */
@Stateless
public class CalendarKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<OnRecord> events;

    /** Since when the caller has one. */
    @Requires(SEE_OWN_WORK)
    @SuppressWarnings("unchecked")
    public Optional<Instant> madeAt() {
        return database.createNativeQuery("select made_at from calendar_key where person = :me", Instant.class).setParameter("me", caller.id().uuid()).getResultStream().findFirst();
    }

    @Requires(SEE_OWN_WORK)
    public String make() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.createNativeQuery("""
                        insert into calendar_key (person, key_hash, made_at) values (:me, :hash, :now)
                        on conflict (person) do update set key_hash = excluded.key_hash, made_at = excluded.made_at""")
                .setParameter("me", caller.id().uuid()).setParameter("hash", Sha256.of(key)).setParameter("now", clock.now()).executeUpdate();
        events.fire(new ToldOtherwise(Said.of("act.made-calendar-address"), null));
        return key;
    }

    @Requires(SEE_OWN_WORK)
    public void revoke() {
        database.createNativeQuery("delete from calendar_key where person = :me").setParameter("me", caller.id().uuid()).executeUpdate();
        events.fire(new ToldOtherwise(Said.of("act.ended-calendar-address"), null));
    }
}
