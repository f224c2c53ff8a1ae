package org.rapporteur.report;

import java.util.List;
import java.util.UUID;

import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.Quotations;
import org.rapporteur.evidence.TextRead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * A citation whose words a later reading of the exhibit does not have any more says so, and one whose words are there again
 * does not. Where only white space or line ends changed, the words are found where they stand now.
 */
@ApplicationScoped
class QuotedWords {

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Quotations quotations;
    @Inject
    private Event<WordsLost> losses;

    @SuppressWarnings("unchecked")
    void readAgain(@Observes TextRead event) {
        if (!quotations.readable(event.exhibit())) {
            return;
        }
        List<Object[]> rows = database.createNativeQuery("select id, page, to_page, quote, starts, lost, ends from citation where exhibit = :exhibit").setParameter("exhibit", event.exhibit().uuid()).getResultList();
        var lost = false;
        for (var row : rows) {
            var place = quotations.find(new Quotations.Words(event.exhibit(), ((Number) row[1]).intValue(), (Integer) row[2], (String) row[3], (Integer) row[4]));
            lost |= place == null && !(Boolean) row[5];
            if (place == null) {
                database.createNativeQuery("update citation set lost = true where id = :id and not lost").setParameter("id", row[0]).executeUpdate();
            } else {
                database.createNativeQuery("update citation set lost = false, starts = :from, ends = :to where id = :id and (lost or starts is distinct from :from or ends is distinct from :to)")
                        .setParameter("from", place.from()).setParameter("to", place.to()).setParameter("id", row[0]).executeUpdate();
            }
        }
        if (lost) {
            losses.fire(new WordsLost(event.exhibit()));
        }
    }

    @SuppressWarnings("unchecked")
    List<UUID> lost(ReportId report) {
        return database.createNativeQuery("select c.id from citation c join paragraph p on p.id = c.paragraph where p.report = :report and c.lost", UUID.class).setParameter("report", report.uuid()).getResultList();
    }

    /** In the order of the exhibits. */
    @SuppressWarnings("unchecked")
    List<QuotationView> of(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select c.id, c.paragraph, c.exhibit, e.number, c.page, c.to_page, c.quote, c.starts, c.ends, c.page_hash, c.to_page_hash, c.lost
                        from citation c join paragraph p on p.id = c.paragraph join exhibit e on e.id = c.exhibit
                        where p.report = :report order by e.number, c.page, c.id""").setParameter("report", report.uuid()).getResultList();
        return rows.stream().map(row -> new QuotationView((UUID) row[0], (UUID) row[1], new ExhibitId((UUID) row[2]), ((Number) row[3]).intValue(), ((Number) row[4]).intValue(), (Integer) row[5],
                (String) row[6], (Integer) row[7], (Integer) row[8], (String) row[9], (String) row[10], (Boolean) row[11])).toList();
    }
}
