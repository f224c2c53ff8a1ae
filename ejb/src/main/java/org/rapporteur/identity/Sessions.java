package org.rapporteur.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Sha256;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Sessions of portal and API alike: rows that end with the person's account. */
@Stateless
public class Sessions {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(8);
    /** Writing "seen" on every request would cost a commit each. */
    private static final Duration SEEN_GRAIN = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager database;
    @Inject
    private People people;
    @Inject
    private Substitutions substitutions;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<SignedIn> signedIn;

    /** An account that can be signed in to, with what its password is compared with. */
    record Account(PersonView person, String passwordHash) {
    }

    public Optional<Account> account(String name) {
        return people.named(name).filter(person -> person.mayAct(mechanisms)).map(person -> new Account(person.view(mechanisms), person.passwordHash()));
    }

    /** @param renewedHash of the password, where the kept one was made with older parameters; else null */
    public Session open(PersonView person, String renewedHash) {
        if (renewedHash != null) {
            people.find(person.id().uuid()).orElseThrow().rehash(renewedHash);
        }
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = clock.now();
        var expires = now.plus(LONGEST);
        database.createNativeQuery("delete from session where expires_at < :now or last_seen_at < :idle")
                .setParameter("now", now).setParameter("idle", now.minus(IDLE)).executeUpdate();
        database.createNativeQuery("insert into session (token_hash, person, opened_at, last_seen_at, expires_at) values (:hash, :person, :now, :now, :expires)")
                .setParameter("hash", Sha256.of(token)).setParameter("person", person.id().uuid())
                .setParameter("now", now).setParameter("expires", expires).executeUpdate();
        signedIn.fire(new SignedIn(person));
        return new Session(token, expires, person);
    }

    /** The person whose session this is, as long as it lasts: half an hour without a request, eight hours in all. */
    public Optional<PersonView> whose(String token) {
        var now = clock.now();
        var rows = database.createNativeQuery("select person, last_seen_at from session where token_hash = :hash and expires_at > :now and last_seen_at > :idle")
                .setParameter("hash", Sha256.of(token)).setParameter("now", now).setParameter("idle", now.minus(IDLE)).getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var row = (Object[]) rows.get(0);
        if (((Instant) row[1]).isBefore(now.minus(SEEN_GRAIN))) {
            database.createNativeQuery("update session set last_seen_at = :now where token_hash = :hash")
                    .setParameter("now", now).setParameter("hash", Sha256.of(token)).executeUpdate();
        }
        return people.find((UUID) row[0]).filter(person -> person.mayAct(mechanisms)).map(person -> substitutions.withLent(person.view(mechanisms), now));
    }

    public void close(String token) {
        database.createNativeQuery("delete from session where token_hash = :hash").setParameter("hash", Sha256.of(token)).executeUpdate();
    }

    /** Ends whatever the person has open anywhere. */
    public void closeAll(PersonId person) {
        database.createNativeQuery("delete from session where person = :person").setParameter("person", person.uuid()).executeUpdate();
    }
}
