package org.rapporteur.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.governance.ChangeClass;
import org.rapporteur.report.Alteration;
import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** How the coordinator classed what is not circulated yet. */
@ApplicationScoped
class ClassChoices {

    @PersistenceContext
    private EntityManager database;

    /** @param mark of the change that it was chosen for: if that is another now, nothing was chosen */
    record Chosen(String mark, ChangeClass changeClass, String reason, UUID by, String byName) {
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Chosen> of(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select c.subject, c.mark, c.class, c.reason, c.chosen_by, p.display_name from class_choice c join person p on p.id = c.chosen_by where c.report = :report""")
                .setParameter("report", report.uuid()).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0],
                row -> new Chosen((String) row[1], ChangeClass.ofKey((String) row[2]), (String) row[3], (UUID) row[4], (String) row[5])));
    }

    void keep(ReportId report, Alteration change, ChangeClass as, String reason, UUID by, Instant now) {
        database.createNativeQuery("""
                        insert into class_choice (report, subject, mark, class, reason, chosen_at, chosen_by) values (:report, :subject, :mark, :class, :reason, :now, :by)
                        on conflict (report, subject) do update set mark = excluded.mark, class = excluded.class, reason = excluded.reason, chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by""")
                .setParameter("report", report.uuid()).setParameter("subject", change.subject()).setParameter("mark", change.mark()).setParameter("class", as.key())
                .setParameter("reason", reason).setParameter("now", now).setParameter("by", by).executeUpdate();
    }

    void clear(ReportId report) {
        database.createNativeQuery("delete from class_choice where report = :report").setParameter("report", report.uuid()).executeUpdate();
    }
}
