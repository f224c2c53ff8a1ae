package org.rapporteur.consensus;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Every position that was ever taken on a report. */
@ApplicationScoped
class Positions {

    private static final String COLUMNS = """
            select p.id, p.version, p.content_hash, p.state, coalesce(p.taken_as, w.display_name), p.stance, p.reason, p.would_resolve, p.paragraphs, p.taken_at, p.withdrawn_at, r.mechanism,
                   h.until, j.state, h.ending = 'lapsed', h.position
            from position p join person w on w.id = p.taken_by join report r on r.id = p.report left join hold h on h.position = p.id left join position j on j.id = h.joins
            """;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Mechanisms mechanisms;

    /** In the order in which they were taken. */
    @SuppressWarnings("unchecked")
    List<PositionView> on(ReportId report) {
        List<Object[]> rows = database.createNativeQuery(COLUMNS + " where p.report = :report order by p.taken_at, p.id")
                .setParameter("report", report.uuid()).getResultList();
        return rows.stream().map(this::view).toList();
    }

    Optional<ReportId> reportOf(PositionId id) {
        return database.createNativeQuery("select report from position where id = :id", UUID.class).setParameter("id", id.uuid())
                .getResultStream().findFirst().map(uuid -> new ReportId((UUID) uuid));
    }

    void add(PositionId id, PositionTaking.TakePosition position, int version, String contentHash, Caller by, Instant now) {
        var absent = by.inPlaceOf();
        database.createNativeQuery("""
                        insert into position (id, report, version, content_hash, state, taken_by, taken_as, stance, reason, would_resolve, paragraphs, taken_at)
                        values (:id, :report, :version, :hash, :state, :by, :as, :stance, :reason, :resolve, :paragraphs, :now)""")
                .setParameter("id", id.uuid()).setParameter("report", position.report().uuid()).setParameter("version", version)
                .setParameter("hash", contentHash).setParameter("state", by.person().state()).setParameter("by", by.id().uuid())
                .setParameter("as", absent == null ? null : absent.representedBy(by.person().displayName()).toString()).setParameter("stance", position.stance())
                .setParameter("reason", position.reason()).setParameter("resolve", position.wouldResolve())
                .setParameter("paragraphs", position.paragraphs().stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("now", now).executeUpdate();
    }

    void withdraw(PositionId id, UUID by, Instant now) {
        database.createNativeQuery("update position set withdrawn_at = :now, withdrawn_by = :by where id = :id")
                .setParameter("now", now).setParameter("by", by).setParameter("id", id.uuid()).executeUpdate();
    }

    private PositionView view(Object[] row) {
        return new PositionView(new PositionId((UUID) row[0]), ((Number) row[1]).intValue(), (String) row[2], (String) row[3],
                mechanisms.stateName((String) row[11], (String) row[3]), (String) row[4], Stance.ofKey((String) row[5]).orElseThrow(),
                (String) row[6], (String) row[7], concerned((String) row[8]), (Instant) row[9], (Instant) row[10], row[15] == null ? null : held(row));
    }

    static List<UUID> concerned(String paragraphs) {
        return paragraphs == null || paragraphs.isEmpty() ? List.of() : Arrays.stream(paragraphs.split(" ")).map(UUID::fromString).toList();
    }

    private PositionView.Held held(Object[] row) {
        return new PositionView.Held((Instant) row[12], row[13] == null ? null : mechanisms.stateName((String) row[11], (String) row[13]), Boolean.TRUE.equals(row[14]));
    }
}
