package org.rapporteur.design;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.Json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Moves of reports between versions, report by report, and the steps at which reports stand. */
@ApplicationScoped
class Moves {

    @PersistenceContext
    private EntityManager database;

    record Ordered(UUID id, String mechanism, String workflow, String from, String to, Map<String, String> mapping, String reason, UUID by, Instant at, boolean paused) {
    }

    record Standing(ReportId report, UUID step, String element) {
    }

    void add(Ordered move, List<ReportId> reports) {
        database.createNativeQuery("insert into workflow_move (id, mechanism, workflow, from_model, to_model, mapping, reason, ordered_by, ordered_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                .setParameter(1, move.id()).setParameter(2, move.mechanism()).setParameter(3, move.workflow()).setParameter(4, move.from()).setParameter(5, move.to())
                .setParameter(6, json(move.mapping())).setParameter(7, move.reason()).setParameter(8, move.by()).setParameter(9, move.at()).executeUpdate();
        for (var report : reports) {
            database.createNativeQuery("insert into workflow_move_report (move, report, outcome) values (?1, ?2, 'waiting')").setParameter(1, move.id()).setParameter(2, report.uuid()).executeUpdate();
        }
    }

    Optional<Ordered> get(UUID id) {
        return rows("select id, mechanism, workflow, from_model, to_model, mapping, reason, ordered_by, ordered_at, paused from workflow_move where id = ?1", id).stream().map(Moves::ordered).findFirst();
    }

    List<Ordered> of(String mechanism, String workflow) {
        return rows("select id, mechanism, workflow, from_model, to_model, mapping, reason, ordered_by, ordered_at, paused from workflow_move where mechanism = ?1 and workflow = ?2 order by ordered_at desc",
                mechanism, workflow).stream().map(Moves::ordered).toList();
    }

    private static Ordered ordered(Object[] row) {
        return new Ordered((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], map((String) row[5]), (String) row[6], (UUID) row[7], instant(row[8]), (Boolean) row[9]);
    }

    List<MoveView.Moved> reports(UUID move) {
        return rows("""
                select r.report, s.element, r.outcome, r.why, r.at from workflow_move_report r left join step s on s.report = r.report and s.closed_at is null
                where r.move = ?1 order by case r.outcome when 'stayed' then 0 when 'moved' then 1 else 2 end, r.at, r.report""", move).stream()
                .map(row -> new MoveView.Moved(row[0].toString(), (String) row[1], (String) row[2], (String) row[3], instant(row[4]))).toList();
    }

    void pause(UUID move, boolean paused) {
        database.createNativeQuery("update workflow_move set paused = ?2 where id = ?1").setParameter(1, move).setParameter(2, paused).executeUpdate();
    }

    /** One report that waits to be moved, taken by this transaction alone. */
    Optional<Object[]> next() {
        return rows("""
                select r.move, r.report from workflow_move_report r join workflow_move m on m.id = r.move
                where r.outcome = 'waiting' and not m.paused order by m.ordered_at, r.report limit 1 for update of r skip locked""").stream().findFirst();
    }

    void done(UUID move, UUID report, String outcome, String why, Instant now) {
        database.createNativeQuery("update workflow_move_report set outcome = ?3, why = ?4, at = ?5 where move = ?1 and report = ?2")
                .setParameter(1, move).setParameter(2, report).setParameter(3, outcome).setParameter(4, why).setParameter(5, now).executeUpdate();
    }

    /** An open step on a model, with what people know of it. */
    record Open(ReportId report, String element, String name, Instant since, Instant due) {
    }

    List<Open> open(String mechanism, String model) {
        return rows("select s.report, s.element, s.name, s.opened_at, s.due_at from step s join report r on r.id = s.report where s.closed_at is null and r.mechanism = ?1 and s.model = ?2 order by s.opened_at", mechanism, model).stream()
                .map(row -> new Open(new ReportId((UUID) row[0]), (String) row[1], (String) row[2], instant(row[3]), instant(row[4]))).toList();
    }

    /** The elements at which the report stands. */
    List<String> at(ReportId report) {
        return rows("select element, 0 from step where report = ?1 and closed_at is null", report.uuid()).stream().map(row -> (String) row[0]).toList();
    }

    List<Standing> standing(String mechanism, String model) {
        return rows("select s.report, s.id, s.element from step s join report r on r.id = s.report where s.closed_at is null and r.mechanism = ?1 and s.model = ?2 order by s.opened_at", mechanism, model).stream()
                .map(row -> new Standing(new ReportId((UUID) row[0]), (UUID) row[1], (String) row[2])).toList();
    }

    /** The step at which the report stands is another model's now; so is its due date. A decision keeps time by its own clock. */
    void restep(ReportId report, String model, String element, String name, Instant due) {
        database.createNativeQuery("update duty set due_at = coalesce(cast(?2 as timestamptz), case when type in ('decide', 'silence') then due_at end) where closed_at is null and step in (select id from step where report = ?1 and closed_at is null)")
                .setParameter(1, report.uuid()).setParameter(2, due).executeUpdate();
        database.createNativeQuery("update step set model = ?2, element = ?3, name = ?4, due_at = coalesce(cast(?5 as timestamptz), case when type in ('decide', 'silence') then due_at end) where report = ?1 and closed_at is null")
                .setParameter(1, report.uuid()).setParameter(2, model).setParameter(3, element).setParameter(4, name).setParameter(5, due).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }

    private static Instant instant(Object value) {
        return value == null ? null : value instanceof Instant moment ? moment : value instanceof java.time.OffsetDateTime moment ? moment.toInstant() : ((java.sql.Timestamp) value).toInstant();
    }

    private static String json(Map<String, String> mapping) {
        try {
            return Json.mapper().writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> map(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<Map<String, String>>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
