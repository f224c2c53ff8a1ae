package org.rapporteur.identity;

import java.util.Locale;
import java.util.Optional;

import org.rapporteur.shared.TooManyTries;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * People sign in and out. A password is compared outside any transaction: it takes a tenth of a second and waits for its
 * turn, and a flood of tries must not hold the connections that the others work with.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    /** Failed tries with one name before it has to wait, known or not. */
    static final int TRIES = 5;
    /** Failed tries from one address: a whole office may share one. */
    static final int TRIES_FROM_ONE_PLACE = 50;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PASSWORD = 1_000;

    @Inject
    private Sessions sessions;
    @Inject
    private Passwords passwords;
    @Inject
    private FailedTries failures;
    @Inject
    private Event<SignInFailed> failed;

    /**
     * @param address from which the request came, as the server saw it
     * @throws WrongNameOrPassword in the same time and with the same words, whichever was wrong
     * @throws TooManyTries        after {@value #TRIES} failures within a quarter of an hour
     */
    public Session signIn(String name, String password, String address) {
        if (name == null || password == null || name.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD) {
            throw new WrongNameOrPassword();
        }
        // The database keeps no NUL, so nobody has one in the name.
        var known = name.strip().toLowerCase(Locale.ROOT).replace('\0', '\uFFFD');
        var wait = Math.max(failures.secondsToWait(known, TRIES), failures.secondsToWait(from(address), TRIES_FROM_ONE_PLACE));
        if (wait > 0) {
            throw new TooManyTries("identity.too-many-tries", wait);
        }
        var account = sessions.account(known);
        if (!passwords.matches(password, account.map(Sessions.Account::passwordHash).orElse(null))) {
            failures.add(known);
            failures.add(from(address));
            failed.fire(new SignInFailed(account.map(Sessions.Account::person).orElse(null)));
            throw new WrongNameOrPassword();
        }
        failures.forget(known);
        var renewed = passwords.outdated(account.orElseThrow().passwordHash()) ? passwords.hash(password) : null;
        return sessions.open(account.orElseThrow().person(), renewed);
    }

    /** Names have no spaces. */
    private static String from(String address) {
        return "address " + address;
    }

    /** The person whose session this is, as long as it lasts. */
    public Optional<PersonView> whose(String token) {
        return sessions.whose(token);
    }

    public void signOut(String token) {
        sessions.close(token);
    }
}
