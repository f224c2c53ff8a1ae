package org.rapporteur.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.rapporteur.shared.Said;

/** The names behind ids, for texts that people read. */
@ApplicationScoped
public class Names {

    @PersistenceContext
    private EntityManager database;

    public String of(UUID person) {
        return person == null ? Said.of("shared.the-system").toString() : of(Set.of(person)).getOrDefault(person, Said.of("shared.someone").toString());
    }

    /** One statement for all of them. */
    public Map<UUID, String> of(Collection<UUID> people) {
        var names = new HashMap<UUID, String>();
        if (!people.isEmpty()) {
            database.createQuery("select p.id, p.displayName from Person p where p.id in :ids", Object[].class)
                    .setParameter("ids", people).getResultList().forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }
}
