package org.rapporteur.audit;

import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Refused;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.SignedIn;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.OnRecord;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Writes the record. What was done is written with it or not at all; a refusal is written although the act was undone. */
@Stateless
public class RecordKeeping {

    private static final int LONGEST_OUTCOME = 2_000;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void done(@Observes OnRecord event) {
        write(event.automatic() ? null : whoever(), event.onBehalfOf(), event.act(), false, event.aboutReport(), event.aboutVersion(), event.object(), event.outcome(), event.room());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void signedIn(@Observes SignedIn event) {
        write(event.person(), null, "signed in", false, null, null, null, null, null);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(@Observes Refused event) {
        write(event.person(), event.person().state(), event.capability().words(), true, event.report(), event.version(), null, event.why(), null);
    }

    private PersonView whoever() {
        try {
            return caller.known() ? caller.person() : null;
        } catch (ContextNotActiveException e) {
            return null; // a deadline of the engine: no request, so nobody
        }
    }

    private void write(PersonView person, String onBehalfOf, String act, boolean refused, UUID report, Integer version, String object, String outcome, String room) {
        database.createNativeQuery("""
                        insert into record_entry (at, person, person_name, role, on_behalf_of, act, refused, report, version, object, outcome, room)
                        values (:at, cast(:person as uuid), :name, :role, :behalf, :act, :refused, cast(:report as uuid), cast(cast(:version as text) as integer), :object, :outcome, :room)""")
                .setParameter("at", clock.now())
                .setParameter("person", person == null ? null : person.id().toString())
                .setParameter("name", person == null ? "The system" : person.displayName())
                .setParameter("role", person == null ? null : person.roles().stream().map(Role::title).sorted().collect(Collectors.joining(", ")))
                .setParameter("behalf", onBehalfOf)
                .setParameter("act", act)
                .setParameter("refused", refused)
                .setParameter("report", report == null ? null : report.toString())
                .setParameter("version", version == null ? null : version.toString())
                .setParameter("object", object)
                .setParameter("room", room)
                .setParameter("outcome", outcome == null || outcome.length() <= LONGEST_OUTCOME ? outcome : outcome.substring(0, LONGEST_OUTCOME) + "…")
                .executeUpdate();
    }
}
