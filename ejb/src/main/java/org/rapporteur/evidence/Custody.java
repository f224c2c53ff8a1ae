package org.rapporteur.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The custody log: every touch of every exhibit, never changed. */
@ApplicationScoped
class Custody {

    private static final Duration ONE_LOOK = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager database;

    /** @param person null where it was the application itself; {@code detail} is written once, in English, as the record is */
    void touch(ExhibitId exhibit, PersonId person, CustodyAct act, Said detail, Instant now) {
        database.createNativeQuery("insert into custody (exhibit, at, person, act, detail) values (:exhibit, :now, cast(:person as uuid), :act, :detail)")
                .setParameter("exhibit", exhibit.uuid()).setParameter("now", now).setParameter("person", person == null ? null : person.toString())
                .setParameter("act", act.key()).setParameter("detail", detail == null ? null : detail.toString()).executeUpdate();
    }

    /** A page's text and its picture, looked at together, are one look. */
    void touchOnce(ExhibitId exhibit, PersonId person, CustodyAct act, Said detail, Instant now) {
        var same = ((Number) database.createNativeQuery("select count(*) from custody where exhibit = :exhibit and person = :person and act = :act and detail = :detail and at > :since")
                .setParameter("exhibit", exhibit.uuid()).setParameter("person", person.uuid()).setParameter("act", act.key()).setParameter("detail", detail.toString())
                .setParameter("since", now.minus(ONE_LOOK)).getSingleResult()).longValue();
        if (same == 0) {
            touch(exhibit, person, act, detail, now);
        }
    }

    /** The oldest first. */
    @SuppressWarnings("unchecked")
    List<CustodyEntry> of(ExhibitId id) {
        List<Object[]> rows = database.createNativeQuery("""
                        select c.at, p.display_name, c.act, c.detail from custody c left join person p on p.id = c.person
                        where c.exhibit = :id order by c.id""").setParameter("id", id.uuid()).getResultList();
        return rows.stream().map(row -> new CustodyEntry((Instant) row[0], row[1] == null ? Said.of("shared.the-system").toString() : (String) row[1],
                Keyed.of(CustodyAct.class, (String) row[2]).orElseThrow(), (String) row[3])).toList();
    }
}
