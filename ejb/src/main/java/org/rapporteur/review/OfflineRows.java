package org.rapporteur.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.identity.PersonId;
import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/** Rows that wait in a state's national room; no other state's are ever asked for. */
@ApplicationScoped
class OfflineRows {

    private static final String COLUMNS = """
            select id, file_name, place, member, paragraph, type, comment, proposed, problem
            from offline_row where report = :report and state = :state""";

    @PersistenceContext
    private EntityManager database;

    void add(ReportId report, String state, OfflineRow row, PersonId by, Instant now) {
        database.createNativeQuery("""
                        insert into offline_row (id, report, state, file_name, place, member, paragraph, type, comment, proposed, problem, imported_at, imported_by)
                        values (:id, :report, :state, :file, :place, :member, :paragraph, :type, :comment, :proposed, :problem, :now, :by)""")
                .setParameter("id", row.id()).setParameter("report", report.uuid()).setParameter("state", state).setParameter("file", row.fileName())
                .setParameter("place", row.place()).setParameter("member", row.member()).setParameter("paragraph", row.paragraph()).setParameter("type", row.type())
                .setParameter("comment", row.comment()).setParameter("proposed", row.proposed()).setParameter("problem", String.join(" ", row.problems()))
                .setParameter("now", now).setParameter("by", by.uuid()).executeUpdate();
    }

    List<OfflineRow> waiting(ReportId report, String state) {
        return rows(asked(COLUMNS + " and settled_at is null order by imported_at, place, id", report, state));
    }

    Optional<OfflineRow> waiting(ReportId report, String state, UUID id) {
        return rows(asked(COLUMNS + " and settled_at is null and id = :id", report, state).setParameter("id", id)).stream().findFirst();
    }

    /** @param became the comment, or null where the row was dropped */
    void settle(UUID id, CommentId became, PersonId by, Instant now) {
        database.createNativeQuery("update offline_row set settled_at = :now, settled_by = :by, became = cast(:became as uuid) where id = :id")
                .setParameter("now", now).setParameter("by", by.uuid()).setParameter("became", became == null ? null : became.toString())
                .setParameter("id", id).executeUpdate();
    }

    /** @return whether a dropped row waits again */
    boolean restore(ReportId report, String state, UUID id) {
        return asked("update offline_row set settled_at = null, settled_by = null where report = :report and state = :state and id = :id and became is null and settled_at is not null", report, state)
                .setParameter("id", id).executeUpdate() == 1;
    }

    private Query asked(String sql, ReportId report, String state) {
        return database.createNativeQuery(sql).setParameter("report", report.uuid()).setParameter("state", state);
    }

    @SuppressWarnings("unchecked")
    private static List<OfflineRow> rows(Query query) {
        return ((List<Object[]>) query.getResultList()).stream().map(row -> new OfflineRow((UUID) row[0], (String) row[1], ((Number) row[2]).intValue(), (String) row[3],
                (String) row[4], (String) row[5], (String) row[6], (String) row[7], List.of(((String) row[8]).split(" ")))).toList();
    }
}
