package org.rapporteur.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.shared.MomentClock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The texts that the experts signed, one for each time that they signed. */
@ApplicationScoped
class ExpertsTexts {

    @PersistenceContext
    private EntityManager database;
    @Inject
    private MomentClock clock;

    /** @return the SHA-256 of what was sealed, which is what the signatures name */
    String seal(ReportId report, UUID step, ReportText text) {
        var content = Versions.write(text);
        var hash = Versions.hashOf(text);
        database.createNativeQuery("""
                        insert into experts_text (report, number, step, content, content_hash, sealed_at)
                        values (:report, (select coalesce(max(number), 0) + 1 from experts_text where report = :report), :step, :content, :hash, :now)
                        on conflict (step) do nothing""")
                .setParameter("report", report.uuid()).setParameter("step", step).setParameter("content", content)
                .setParameter("hash", hash).setParameter("now", clock.now()).executeUpdate();
        return hash;
    }

    @SuppressWarnings("unchecked")
    List<SealedText> of(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("select number, content_hash, sealed_at from experts_text where report = :report order by number")
                .setParameter("report", report.uuid()).getResultList();
        return rows.stream().map(row -> new SealedText(((Number) row[0]).intValue(), (String) row[1], (Instant) row[2])).toList();
    }

    @SuppressWarnings("unchecked")
    Optional<Circulating.Sealed> last(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select e.content, coalesce((select min(v.number) from version v where v.report = e.report and v.frozen_at >= e.sealed_at), (select r.version from report r where r.id = e.report))
                        from experts_text e where e.report = :report order by e.number desc limit 1""")
                .setParameter("report", report.uuid()).getResultList();
        return rows.stream().findFirst().map(row -> new Circulating.Sealed(Versions.parse((String) row[0]), ((Number) row[1]).intValue()));
    }

    @SuppressWarnings("unchecked")
    Optional<ReportText> text(ReportId report, int number) {
        Optional<String> content = database.createNativeQuery("select content from experts_text where report = :report and number = :number", String.class)
                .setParameter("report", report.uuid()).setParameter("number", number).getResultStream().findFirst();
        return content.map(Versions::parse);
    }
}
