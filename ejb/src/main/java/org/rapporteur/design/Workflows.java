package org.rapporteur.design;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.shared.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Drafts of workflows, who published what and why, and how many reports stand where. */
@ApplicationScoped
class Workflows {

    @PersistenceContext
    private EntityManager database;

    record Publication(String model, UUID by, String reason) {
    }

    record Load(long reports, long late) {
    }

    void add(DraftRow draft) {
        database.persist(draft);
    }

    /** @throws NotFound if the mechanism has no such draft */
    DraftRow draft(DraftId id, String mechanism, boolean lock) {
        return Optional.ofNullable(database.find(DraftRow.class, id.uuid(), lock ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE))
                .filter(draft -> draft.mechanism().equals(mechanism)).orElseThrow(() -> new NotFound("draft"));
    }

    List<DraftRow> open(String mechanism) {
        return database.createQuery("select d from DraftRow d where d.mechanism = :mechanism and d.closedAt is null order by d.changedAt desc", DraftRow.class)
                .setParameter("mechanism", mechanism).getResultList();
    }

    /** Two publications of one workflow follow one another. */
    void turn(String mechanism, String workflow) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, "workflow " + mechanism + " " + workflow).getSingleResult();
    }

    void published(String model, String mechanism, String workflow, String sha256, String reason, UUID by, Instant now) {
        database.createNativeQuery("insert into workflow_publication (model, mechanism, workflow, sha256, reason, published_by, published_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, model).setParameter(2, mechanism).setParameter(3, workflow).setParameter(4, sha256)
                .setParameter(5, reason).setParameter(6, by).setParameter(7, now).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Map<String, Publication> publications(String mechanism) {
        List<Object[]> rows = database.createNativeQuery("select model, published_by, reason from workflow_publication where mechanism = ?1").setParameter(1, mechanism).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> new Publication((String) row[0], (UUID) row[1], (String) row[2])));
    }

    /** By model. */
    @SuppressWarnings("unchecked")
    Map<String, Load> loads(String mechanism, Instant now) {
        List<Object[]> rows = database.createNativeQuery("""
                        select s.model, count(*), count(*) filter (where s.due_at < :now)
                        from step s join report r on r.id = s.report
                        where s.closed_at is null and r.mechanism = :mechanism and s.model is not null group by s.model""")
                .setParameter("mechanism", mechanism).setParameter("now", now).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> new Load(number(row[1]).longValue(), number(row[2]).longValue())));
    }

    @SuppressWarnings("unchecked")
    List<StepLoad> steps(String mechanism, String model, Instant now) {
        List<Object[]> rows = database.createNativeQuery("""
                        select s.element, max(s.name), count(*) filter (where s.closed_at is null), count(*) filter (where s.closed_at is null and s.due_at < :now), count(s.closed_at),
                               coalesce(avg(extract(epoch from s.closed_at - s.opened_at)) / 3600, 0), count(*) filter (where s.lapsed)
                        from step s join report r on r.id = s.report
                        where r.mechanism = :mechanism and s.model = :model group by s.element""")
                .setParameter("mechanism", mechanism).setParameter("model", model).setParameter("now", now).getResultList();
        return rows.stream().map(row -> new StepLoad((String) row[0], (String) row[1], number(row[2]).longValue(), number(row[3]).longValue(), number(row[4]).longValue(),
                number(row[5]).doubleValue(), number(row[6]).longValue())).toList();
    }

    private static Number number(Object value) {
        return (Number) value;
    }
}
