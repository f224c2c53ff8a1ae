package org.rapporteur.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What a publication prints of exhibits beside what the version itself names. */
@ApplicationScoped
public class ExhibitFacts {

    private static final String UNKNOWN = "application/octet-stream";

    @PersistenceContext
    private EntityManager database;

    public record Facts(String mediaType, Instant receivedAt, String marking) {

        /** Whether its title may stand in a publication. */
        public boolean printable() {
            return marking.equals("unclassified");
        }
    }

    @SuppressWarnings("unchecked")
    public Map<UUID, Facts> of(Collection<UUID> exhibits) {
        var facts = new HashMap<UUID, Facts>();
        if (!exhibits.isEmpty()) {
            List<Object[]> rows = database.createNativeQuery("select id, media_type, received_at, marking from exhibit where id in :ids").setParameter("ids", exhibits).getResultList();
            rows.forEach(row -> facts.put((UUID) row[0], new Facts(row[1] == null || ((String) row[1]).isEmpty() ? UNKNOWN : (String) row[1], (Instant) row[2], (String) row[3])));
        }
        return facts;
    }
}
