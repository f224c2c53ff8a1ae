package org.rapporteur.report;

import java.util.List;
import java.util.UUID;

import org.rapporteur.evidence.Quotations;
import org.rapporteur.evidence.TextRead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A citation whose words a later reading of the exhibit does not have any more says so, and one whose words are there again does not. */
@ApplicationScoped
class QuotedWords {

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Quotations quotations;

    @SuppressWarnings("unchecked")
    void readAgain(@Observes TextRead event) {
        List<Object[]> rows = database.createNativeQuery("select id, page, quote, lost from citation where exhibit = :exhibit").setParameter("exhibit", event.exhibit().uuid()).getResultList();
        for (var row : rows) {
            var lost = !quotations.stand(event.exhibit(), ((Number) row[1]).intValue(), (String) row[2]);
            if (lost != (Boolean) row[3]) {
                database.createNativeQuery("update citation set lost = :lost where id = :id").setParameter("lost", lost).setParameter("id", row[0]).executeUpdate();
            }
        }
    }

    @SuppressWarnings("unchecked")
    List<UUID> lost(ReportId report) {
        return database.createNativeQuery("select c.id from citation c join paragraph p on p.id = c.paragraph where p.report = :report and c.lost", UUID.class).setParameter("report", report.uuid()).getResultList();
    }
}
