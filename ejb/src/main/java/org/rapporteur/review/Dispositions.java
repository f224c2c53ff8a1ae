package org.rapporteur.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.identity.PersonId;
import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Answers to comments. Each is kept; the newest holds, and one that was taken back holds no more. */
@ApplicationScoped
class Dispositions {

    static final Set<String> KEYS = Set.of("accepted", "partly", "rejected", "noted");
    static final String TAKEN_BACK = "taken-back";

    @PersistenceContext
    private EntityManager database;

    /** The answers that hold, by comment. Who may read the comments is asked of {@link Comments}. */
    @SuppressWarnings("unchecked")
    Map<CommentId, Disposition> of(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select * from (
                            select distinct on (d.comment) d.comment, d.disposition, d.reason, p.display_name, d.given_at, d.took_revision
                            from disposition d join comment c on c.id = d.comment join person p on p.id = d.given_by
                            where c.report = :report order by d.comment, d.id desc) newest
                        where disposition <> 'taken-back'""").setParameter("report", report.uuid()).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> new CommentId((UUID) row[0]),
                row -> new Disposition((String) row[1], (String) row[2], (String) row[3], (Instant) row[4], row[5] == null ? null : ((Number) row[5]).intValue())));
    }

    void give(Collection<CommentId> comments, String disposition, String reason, Integer tookRevision, PersonId by, Instant now) {
        database.createNativeQuery("""
                        insert into disposition (comment, disposition, reason, took_revision, given_at, given_by)
                        select c.id, :disposition, :reason, cast(:took as integer), :now, :by from comment c where c.id in (:comments)""")
                .setParameter("disposition", disposition).setParameter("reason", reason).setParameter("took", tookRevision)
                .setParameter("now", now).setParameter("by", by.uuid())
                .setParameter("comments", comments.stream().map(CommentId::uuid).toList()).executeUpdate();
    }
}
