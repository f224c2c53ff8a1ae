package org.rapporteur.audit;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Refused;
import org.rapporteur.identity.SignInFailed;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.SignedIn;
import org.rapporteur.identity.Whoever;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Writes the record. What was done is written with it or not at all; a refusal is written although the act was undone. */
@Stateless
public class RecordKeeping {

    /** The record is written once, in one language; the key of the act is for programs. */
    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final int LONGEST_OUTCOME = 2_000;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Whoever whoever;
    @Inject
    private MomentClock clock;

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void done(@Observes OnRecord event) {
        write(event.automatic() ? null : whoever.person(), event.onBehalfOf(), event.act(), false, event.aboutReport(), event.aboutVersion(), event.object(), event.outcome(), event.room());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void signedIn(@Observes SignedIn event) {
        write(event.person(), null, Said.of("act.signed-in"), false, null, null, null, null, null);
    }

    /** Nobody is known to have done it: the line names the account that was tried, never the person behind it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failedToSignIn(@Observes SignInFailed event) {
        var account = event.account();
        write(null, null, Said.of("act.failed-to-sign-in"), true, null, null, account == null ? null : Said.words(account.name()),
                Said.of(account == null ? "identity.no-such-name" : "identity.wrong-password"), null);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(@Observes Refused event) {
        write(event.person(), event.person().state(), event.capability().said(), true, event.report(), event.version(), null, event.why(), null);
    }

    private void write(PersonView person, String onBehalfOf, Said act, boolean refused, UUID report, Integer version, Said object, Said outcome, String room) {
        database.createNativeQuery("""
                        insert into record_entry (at, person, in_place_of, person_name, role, on_behalf_of, act, act_key, refused, report, version, object, outcome, room)
                        values (:at, cast(:person as uuid), cast(:place as uuid), :name, :role, :behalf, :act, :key, :refused, cast(:report as uuid), cast(cast(:version as text) as integer), :object, :outcome, :room)""")
                .setParameter("at", clock.now())
                .setParameter("person", person == null ? null : person.id().toString())
                .setParameter("place", person == null || whoever.inPlaceOf() == null ? null : whoever.inPlaceOf().absent().toString())
                .setParameter("name", name(person, refused))
                .setParameter("role", person == null ? null : person.roles().stream().map(role -> written(role.said())).sorted().collect(Collectors.joining(", ")))
                .setParameter("behalf", onBehalfOf)
                .setParameter("act", written(act))
                .setParameter("key", act.key().substring(act.key().indexOf('.') + 1))
                .setParameter("refused", refused)
                .setParameter("report", report == null ? null : report.toString())
                .setParameter("version", version == null ? null : version.toString())
                .setParameter("object", written(object))
                .setParameter("room", room)
                .setParameter("outcome", shortened(written(outcome)))
                .executeUpdate();
    }

    /** A substitute stands under both names. */
    private String name(PersonView person, boolean refused) {
        return person == null ? written(Said.of(refused ? "shared.someone" : "shared.the-system"))
                : whoever.inPlaceOf() == null ? person.displayName() : written(whoever.inPlaceOf().representedBy(person.displayName()));
    }

    private static String written(Said said) {
        return said == null ? null : said.in(LANGUAGE);
    }

    private static String shortened(String outcome) {
        return outcome == null || outcome.length() <= LONGEST_OUTCOME ? outcome : outcome.substring(0, LONGEST_OUTCOME) + "…";
    }
}
