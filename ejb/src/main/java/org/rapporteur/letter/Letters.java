package org.rapporteur.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.DayColumn;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Every letter that was written, in the order in which they were sent. What came back is added once and never changed. */
@ApplicationScoped
class Letters {

    private static final String ROWS = """
            select l.id, l.step, s.type, l.number, l.addressee, l.address, l.words, l.due, p.display_name, l.sent_at, l.outcome, l.reply, l.reflected, r.display_name, l.recorded_at
            from letter l join step s on s.id = l.step join person p on p.id = l.sent_by left join person r on r.id = l.recorded_by""";

    @PersistenceContext
    private EntityManager database;

    /** To be called in the report's turn, so that no number is given twice. @return its number */
    int add(LetterId id, ReportId report, UUID step, String addressee, String address, String words, LocalDate due, UUID by, Instant now) {
        database.createNativeQuery("""
                        insert into letter (id, report, step, number, addressee, address, words, due, sent_by, sent_at)
                        select :id, :report, :step, 1 + count(*), :addressee, cast(:address as text), :words, :due, :by, :now from letter where report = :report""")
                .setParameter("id", id.uuid()).setParameter("report", report.uuid()).setParameter("step", step).setParameter("addressee", addressee).setParameter("address", address)
                .setParameter("words", words).setParameter("due", due).setParameter("by", by).setParameter("now", now).executeUpdate();
        return on(report).size();
    }

    /** @param by null where the time ran out */
    void answered(LetterId id, LetterOutcome outcome, String reply, String reflected, UUID by, Instant now) {
        database.createNativeQuery("""
                        update letter set outcome = :outcome, reply = cast(:reply as text), reflected = cast(:reflected as text), recorded_by = cast(:by as uuid), recorded_at = :now
                        where id = :id and outcome is null""")
                .setParameter("outcome", outcome.key()).setParameter("reply", reply).setParameter("reflected", reflected).setParameter("by", by == null ? null : by.toString())
                .setParameter("now", now).setParameter("id", id.uuid()).executeUpdate();
    }

    List<LetterView> on(ReportId report) {
        return views(database.createNativeQuery(ROWS + " where l.report = :report order by l.number").setParameter("report", report.uuid()).getResultList());
    }

    List<LetterView> at(UUID step) {
        return views(database.createNativeQuery(ROWS + " where l.step = :step order by l.number").setParameter("step", step).getResultList());
    }

    Optional<LetterView> get(ReportId report, LetterId id) {
        return on(report).stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<LetterView> views(List<?> rows) {
        return ((List<Object[]>) rows).stream().map(row -> new LetterView(new LetterId((UUID) row[0]), (UUID) row[1], StepType.ofKey((String) row[2]).orElseThrow(),
                ((Number) row[3]).intValue(), (String) row[4], (String) row[5], (String) row[6], DayColumn.of(row[7]), (String) row[8], (Instant) row[9],
                row[10] == null ? null : LetterOutcome.ofKey((String) row[10]).orElseThrow(), (String) row[11], (String) row[12], (String) row[13], (Instant) row[14])).toList();
    }
}
