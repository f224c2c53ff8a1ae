package org.rapporteur.audit;

import static org.rapporteur.authority.Capability.READ_RECORD;

import java.time.Instant;
import java.util.List;

import org.rapporteur.authority.Requires;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.Page;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The auditor's view of one report: every step from its opening. */
@Stateless
public class RecordReading {

    @PersistenceContext
    private EntityManager database;

    @Requires(READ_RECORD)
    @SuppressWarnings("unchecked")
    public Page<RecordEntry> of(ReportId report, Page.Request part) {
        List<Object[]> rows = database.createNativeQuery("""
                        select seq, at, person_name, role, on_behalf_of, act, object, version, refused, outcome
                        from record_entry where report = :report order by seq""")
                .setParameter("report", report.uuid()).setFirstResult(part.offset()).setMaxResults(part.size()).getResultList();
        var total = ((Number) database.createNativeQuery("select count(*) from record_entry where report = :report")
                .setParameter("report", report.uuid()).getSingleResult()).longValue();
        return new Page<>(rows.stream().map(RecordReading::entry).toList(), part.page(), part.size(), total);
    }

    private static RecordEntry entry(Object[] row) {
        return new RecordEntry(((Number) row[0]).longValue(), (Instant) row[1], (String) row[2], (String) row[3], (String) row[4],
                (String) row[5], (String) row[6], row[7] == null ? null : ((Number) row[7]).intValue(), (Boolean) row[8], (String) row[9]);
    }
}
