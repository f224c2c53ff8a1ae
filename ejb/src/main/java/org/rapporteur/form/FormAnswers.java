package org.rapporteur.form;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.Keyed;
import org.rapporteur.workflow.FormField;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What was entered, in the order in which it was asked. Never changed: whoever comes to the form again answers again. */
@ApplicationScoped
class FormAnswers {

    @PersistenceContext
    private EntityManager database;

    void add(ReportId report, UUID step, int place, FormField field, Entry entry, UUID by, Instant now) {
        database.createNativeQuery("""
                        insert into form_answer (step, place, report, field, label, kind, value, shown, readers, given_by, given_at)
                        values (:step, :place, :report, :field, :label, :kind, :value, :shown, string_to_array(:readers, ','), :by, :now)""")
                .setParameter("step", step).setParameter("place", place).setParameter("report", report.uuid()).setParameter("field", field.id())
                .setParameter("label", field.label()).setParameter("kind", field.kind().key()).setParameter("value", entry.value())
                .setParameter("shown", entry.shown()).setParameter("readers", String.join(",", field.readers().stream().map(Role::key).toList()))
                .setParameter("by", by).setParameter("now", now).executeUpdate();
    }

    /** Those that the reader may see: in the query, so that nothing else ever leaves the database. */
    @SuppressWarnings("unchecked")
    List<AnswerView> visible(ReportId report, PersonView reader) {
        List<Object[]> rows = database.createNativeQuery("""
                        select a.step, s.name, a.field, a.label, a.kind, a.value, a.shown, array_to_string(a.readers, ','), p.display_name, a.given_at
                        from form_answer a join step s on s.id = a.step join person p on p.id = a.given_by
                        where a.report = :report and (a.readers = '{}' or a.given_by = :me or :auditor or a.readers && string_to_array(:roles, ','))
                        order by a.given_at, a.step, a.place""")
                .setParameter("report", report.uuid()).setParameter("me", reader.id().uuid()).setParameter("auditor", reader.is(Role.AUDITOR))
                .setParameter("roles", String.join(",", reader.roles().stream().map(Role::key).toList())).getResultList();
        return rows.stream().map(row -> new AnswerView((UUID) row[0], (String) row[1], (String) row[2], (String) row[3],
                Keyed.of(FormField.Kind.class, (String) row[4]).orElseThrow(), (String) row[5], (String) row[6],
                ((String) row[7]).isEmpty() ? List.of() : Arrays.asList(((String) row[7]).split(",")), (String) row[8], (Instant) row[9])).toList();
    }

    /** By the number that people know it by. */
    boolean knowsExhibit(String mechanism, int number) {
        return !database.createNativeQuery("select 1 from exhibit where mechanism = :mechanism and number = :number")
                .setParameter("mechanism", mechanism).setParameter("number", number).getResultList().isEmpty();
    }
}
