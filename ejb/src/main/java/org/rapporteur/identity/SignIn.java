package org.rapporteur.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.TooManyTries;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** People sign in and out. The portal's and the API's sessions are the same: rows that end with the person's account. */
@Stateless
public class SignIn {

    /** Failed tries with one name before it has to wait, known or not. */
    static final int TRIES = 5;
    static final Duration TRIES_WITHIN = Duration.ofMinutes(15);
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(8);
    /** Writing "seen" on every request would cost a commit each. */
    private static final Duration SEEN_GRAIN = Duration.ofMinutes(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager database;
    @Inject
    private People people;
    @Inject
    private Passwords passwords;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private FailedTries failures;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<SignedIn> signedIn;

    /**
     * @throws WrongNameOrPassword in the same time and with the same words, whichever was wrong
     * @throws TooManyTries        after {@value #TRIES} failures within a quarter of an hour
     */
    public Session signIn(String name, String password) {
        var known = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        var wait = failures.secondsToWait(known);
        if (wait > 0) {
            throw new TooManyTries("There were too many failed tries with this name. Try again in " + wait + " seconds.", wait);
        }
        var person = people.named(known).filter(Person::active);
        if (!passwords.matches(password == null ? "" : password, person.map(Person::passwordHash).orElse(null))) {
            failures.add(known);
            throw new WrongNameOrPassword();
        }
        failures.forget(known);
        if (passwords.outdated(person.orElseThrow().passwordHash())) {
            person.orElseThrow().rehash(passwords.hash(password));
        }
        var view = person.orElseThrow().view(mechanisms);
        signedIn.fire(new SignedIn(view));
        return open(view);
    }

    private Session open(PersonView person) {
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
        return new Session(token, expires, person);
    }

    /** The person whose session this is, as long as it lasts: {@code IDLE} without a request, {@code LONGEST} in all. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
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
        return people.find((UUID) row[0]).filter(Person::active).map(person -> person.view(mechanisms));
    }

    public void signOut(String token) {
        database.createNativeQuery("delete from session where token_hash = :hash").setParameter("hash", Sha256.of(token)).executeUpdate();
    }
}
