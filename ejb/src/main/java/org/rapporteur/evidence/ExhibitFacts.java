package org.rapporteur.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.identity.Caller;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What a publication prints of exhibits beside what the version itself names. */
@ApplicationScoped
public class ExhibitFacts {

    private static final String UNKNOWN = "application/octet-stream";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Custody custody;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;

    /** @param obtainedOn the day it was obtained, as far as that was told */
    public record Facts(String title, String mediaType, LocalDate obtainedOn, Instant receivedAt, String marking) {

        /** Whether its title may stand in a publication. */
        public boolean printable() {
            return marking.equals("unclassified");
        }
    }

    @SuppressWarnings("unchecked")
    public Map<UUID, Facts> of(Collection<UUID> exhibits) {
        var facts = new HashMap<UUID, Facts>();
        if (!exhibits.isEmpty()) {
            List<Object[]> rows = database.createNativeQuery("select id, title, media_type, cast(obtained_on as text), received_at, marking from exhibit where id in :ids").setParameter("ids", exhibits).getResultList();
            rows.forEach(row -> facts.put((UUID) row[0], new Facts((String) row[1], row[2] == null || ((String) row[2]).isEmpty() ? UNKNOWN : (String) row[2],
                    row[3] == null ? null : LocalDate.parse((String) row[3]), (Instant) row[4], (String) row[5])));
        }
        return facts;
    }

    /** What a publication names has left the house. */
    public void released(Collection<UUID> exhibits, String symbol) {
        exhibits.forEach(each -> custody.touch(new ExhibitId(each), caller.id(), CustodyAct.RELEASED, Said.of("evidence.released", symbol), clock.now()));
    }
}
