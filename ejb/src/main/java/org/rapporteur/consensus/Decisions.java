package org.rapporteur.consensus;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** Every decision that was ever opened. */
@ApplicationScoped
class Decisions {

    private static final String DUE = """
            select report, expires_at as ends from decision where closed_at is null and expires_at <= :now
            union all select p.report, h.until from hold h join position p on p.id = h.position where h.ended_at is null and h.until <= :now""";

    @PersistenceContext
    private EntityManager database;

    void add(Decision decision) {
        // Before its follower: a report has one open decision.
        database.flush();
        database.persist(decision);
    }

    /** To be asked in the report's turn. */
    Optional<Decision> open(ReportId report) {
        return database.createQuery("select d from Decision d where d.report = :report and d.closedAt is null", Decision.class)
                .setParameter("report", report.uuid()).getResultStream().findFirst();
    }

    /** The newest first. */
    List<Decision> on(ReportId report) {
        return newestFirst(report).getResultList();
    }

    Optional<Decision> newest(ReportId report) {
        return newestFirst(report).setMaxResults(1).getResultStream().findFirst();
    }

    private TypedQuery<Decision> newestFirst(ReportId report) {
        return database.createQuery("select d from Decision d where d.report = :report order by d.openedAt desc, d.closedAt desc nulls first", Decision.class)
                .setParameter("report", report.uuid());
    }

    boolean due(ReportId report, Instant now) {
        return !database.createNativeQuery("select 1 from (" + DUE + ") as over where report = :report")
                .setParameter("report", report.uuid()).setParameter("now", now).getResultList().isEmpty();
    }

    /** Reports whose decision, or a hold on it, is over and waits to be closed. */
    List<ReportId> due(Instant now) {
        return database.createNativeQuery("select report from (" + DUE + ") as over order by ends", UUID.class)
                .setParameter("now", now).getResultStream().map(report -> new ReportId((UUID) report)).toList();
    }

    /** Reports of the mechanism under decision, in one order for all who lock them. */
    List<ReportId> openIn(String mechanism) {
        return database.createNativeQuery("select d.report from decision d join report r on r.id = d.report where d.closed_at is null and r.mechanism = :mechanism order by d.report", UUID.class)
                .setParameter("mechanism", mechanism).getResultStream().map(report -> new ReportId((UUID) report)).toList();
    }

    void keep(DecisionId decision, Pause pause) {
        database.createNativeQuery("insert into decision_pause (decision, since, until, before, after) values (:id, :since, :until, :before, :after)")
                .setParameter("id", decision.uuid()).setParameter("since", pause.since()).setParameter("until", pause.until())
                .setParameter("before", pause.before()).setParameter("after", pause.after()).executeUpdate();
    }

    /** Of every decision on the report, in the order in which they were. */
    @SuppressWarnings("unchecked")
    Map<DecisionId, List<Pause>> pauses(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("select p.decision, p.since, p.until, p.before, p.after from decision_pause p join decision d on d.id = p.decision where d.report = :report order by p.id")
                .setParameter("report", report.uuid()).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> new DecisionId((UUID) row[0]),
                Collectors.mapping(row -> new Pause((Instant) row[1], (Instant) row[2], (Instant) row[3], (Instant) row[4]), Collectors.toList())));
    }

    void keep(DecisionId decision, ExtensionView extension, UUID by) {
        database.createNativeQuery("insert into decision_extension (decision, before, until, reason, extended_at, extended_by) values (:id, :before, :until, :reason, :at, :by)")
                .setParameter("id", decision.uuid()).setParameter("before", extension.before()).setParameter("until", extension.until())
                .setParameter("reason", extension.reason()).setParameter("at", extension.at()).setParameter("by", by).executeUpdate();
    }

    /** Of every decision on the report, in the order in which they were made. */
    @SuppressWarnings("unchecked")
    Map<DecisionId, List<ExtensionView>> extensions(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select e.decision, e.before, e.until, e.reason, e.extended_at, p.display_name
                        from decision_extension e join decision d on d.id = e.decision join person p on p.id = e.extended_by where d.report = :report order by e.id""")
                .setParameter("report", report.uuid()).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> new DecisionId((UUID) row[0]),
                Collectors.mapping(row -> new ExtensionView((Instant) row[1], (Instant) row[2], (String) row[3], (Instant) row[4], (String) row[5]), Collectors.toList())));
    }
}
