package org.rapporteur.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What people look for again and again. */
@ApplicationScoped
class SavedSearches {

    @PersistenceContext
    private EntityManager database;

    /** One of which a person is to be told; looked at is all that came in until then. */
    record Watched(SavedSearchId id, PersonId person, String mechanism, Asked asked, Instant lookedAt) {
    }

    @SuppressWarnings("unchecked")
    List<SavedSearchView> of(PersonId person) {
        List<Object[]> rows = database.createNativeQuery("select id, name, asked, alert, saved_at from saved_search where person = :person order by saved_at desc").setParameter("person", person.uuid()).getResultList();
        return rows.stream().map(row -> new SavedSearchView(new SavedSearchId((UUID) row[0]), (String) row[1], asked((String) row[2]), (Boolean) row[3], (Instant) row[4])).toList();
    }

    SavedSearchId add(PersonId person, String name, Asked asked, boolean alert, Instant now) {
        var id = UUID.randomUUID();
        database.createNativeQuery("insert into saved_search (id, person, name, asked, alert, saved_at, looked_at) values (:id, :person, :name, :asked, :alert, :now, :now)")
                .setParameter("id", id).setParameter("person", person.uuid()).setParameter("name", name).setParameter("asked", Json.write(asked)).setParameter("alert", alert)
                .setParameter("now", now).executeUpdate();
        return new SavedSearchId(id);
    }

    boolean remove(PersonId person, SavedSearchId id) {
        return database.createNativeQuery("delete from saved_search where id = :id and person = :person").setParameter("id", id.uuid()).setParameter("person", person.uuid()).executeUpdate() == 1;
    }

    boolean alert(PersonId person, SavedSearchId id, boolean alert, Instant now) {
        return database.createNativeQuery("update saved_search set alert = :alert, looked_at = :now where id = :id and person = :person")
                .setParameter("alert", alert).setParameter("now", now).setParameter("id", id.uuid()).setParameter("person", person.uuid()).executeUpdate() == 1;
    }

    @SuppressWarnings("unchecked")
    List<UUID> watched() {
        return database.createNativeQuery("select s.id from saved_search s join person p on p.id = s.person where s.alert and p.active order by s.looked_at", UUID.class).getResultList();
    }

    /** Nothing where another node is at it. */
    @SuppressWarnings("unchecked")
    Optional<Watched> take(UUID id) {
        return database.createNativeQuery("select s.person, p.mechanism, s.asked, s.looked_at from saved_search s join person p on p.id = s.person where s.id = :id and s.alert for update of s skip locked")
                .setParameter("id", id).getResultStream().findFirst().map(each -> {
                    var row = (Object[]) each;
                    return new Watched(new SavedSearchId(id), new PersonId((UUID) row[0]), (String) row[1], asked((String) row[2]), (Instant) row[3]);
                });
    }

    void looked(SavedSearchId id, Instant until) {
        database.createNativeQuery("update saved_search set looked_at = :until where id = :id").setParameter("until", until).setParameter("id", id.uuid()).executeUpdate();
    }

    private static Asked asked(String json) {
        try {
            return Json.mapper().readValue(json, Asked.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
