package org.rapporteur.consensus;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The rows of the register of holds. Whether one that has not ended is in force is for the tally of an open decision to say. */
@ApplicationScoped
class Holds {

    private static final String COLUMNS = """
            select p.id, p.report, coalesce(nullif(v.title, ''), r.title), p.version, p.state, w.display_name, p.reason, p.would_resolve, p.paragraphs, p.taken_at,
                   h.until, h.joins, j.state, h.ended_at, h.ending, r.mechanism
            from hold h join position p on p.id = h.position join person w on w.id = p.taken_by join report r on r.id = p.report
            join version v on v.report = p.report and v.number = p.version left join position j on j.id = h.joins
            """;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Mechanisms mechanisms;

    void add(PositionId hold, Instant until, PositionId joins) {
        database.createNativeQuery("insert into hold (position, until, joins) values (:id, :until, cast(:joins as uuid))")
                .setParameter("id", hold.uuid()).setParameter("until", until).setParameter("joins", joins == null ? null : joins.toString()).executeUpdate();
    }

    void extend(PositionId hold, ExtensionView extension, UUID by) {
        database.createNativeQuery("update hold set until = :until where position = :id").setParameter("until", extension.until()).setParameter("id", hold.uuid()).executeUpdate();
        database.createNativeQuery("insert into hold_extension (position, before, until, reason, extended_at, extended_by) values (:id, :before, :until, :reason, :at, :by)")
                .setParameter("id", hold.uuid()).setParameter("before", extension.before()).setParameter("until", extension.until())
                .setParameter("reason", extension.reason()).setParameter("at", extension.at()).setParameter("by", by).executeUpdate();
    }

    void end(PositionId hold, HoldEnding ending, Instant at) {
        database.createNativeQuery("update hold set ended_at = :at, ending = :ending where position = :id and ended_at is null")
                .setParameter("at", at).setParameter("ending", ending.key()).setParameter("id", hold.uuid()).executeUpdate();
    }

    /** What a state has on hold is followed by what it says next. */
    void follow(ReportId report, String state, Instant at) {
        database.createNativeQuery("""
                        update hold set ended_at = :at, ending = 'followed'
                        where ended_at is null and position in (select id from position where report = :report and state = :state)""")
                .setParameter("at", at).setParameter("report", report.uuid()).setParameter("state", state).executeUpdate();
    }

    /** Every hold ever put on a report, in the order in which they were. */
    List<HoldView> on(ReportId report) {
        return read("where p.report = :about order by p.taken_at, p.id", report.uuid(), "where p.report = :about");
    }

    /** Those whose own date has come, in the order of these dates. */
    List<HoldView> over(ReportId report, Instant now) {
        return on(report).stream().filter(hold -> hold.endedAt() == null && hold.until() != null && !hold.until().isAfter(now)).sorted((a, b) -> a.until().compareTo(b.until())).toList();
    }

    /** Not ended yet, on reports of the mechanism whose decision is open; the oldest first. */
    List<HoldView> open(String mechanism) {
        var open = "where r.mechanism = :about and h.ended_at is null and exists (select 1 from decision d where d.report = p.report and d.closed_at is null)";
        return read(open + " order by p.taken_at, p.id", mechanism, "join report r on r.id = p.report join hold h on h.position = p.id " + open);
    }

    @SuppressWarnings("unchecked")
    private List<HoldView> read(String which, Object about, String whichExtensions) {
        List<Object[]> extended = database.createNativeQuery("""
                        select e.position, e.before, e.until, e.reason, e.extended_at, w.display_name
                        from hold_extension e join person w on w.id = e.extended_by join position p on p.id = e.position
                        """ + whichExtensions + " order by e.id").setParameter("about", about).getResultList();
        var extensions = extended.stream().collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(
                row -> new ExtensionView((Instant) row[1], (Instant) row[2], (String) row[3], (Instant) row[4], (String) row[5]), Collectors.toList())));
        List<Object[]> rows = database.createNativeQuery(COLUMNS + which).setParameter("about", about).getResultList();
        return rows.stream().map(row -> view(row, extensions)).toList();
    }

    private HoldView view(Object[] row, Map<UUID, List<ExtensionView>> extensions) {
        var mechanism = (String) row[15];
        return new HoldView(new PositionId((UUID) row[0]), new ReportId((UUID) row[1]), (String) row[2], ((Number) row[3]).intValue(), (String) row[4],
                mechanisms.stateName(mechanism, (String) row[4]), (String) row[5], (String) row[6], (String) row[7], Positions.concerned((String) row[8]), (Instant) row[9],
                (Instant) row[10], row[11] == null ? null : new PositionId((UUID) row[11]), row[12] == null ? null : mechanisms.stateName(mechanism, (String) row[12]),
                extensions.getOrDefault((UUID) row[0], List.of()), (Instant) row[13], row[14] == null ? null : HoldEnding.ofKey((String) row[14]));
    }
}
