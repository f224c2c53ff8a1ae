package org.rapporteur.audit;

import static org.rapporteur.authority.Capability.READ_RECORD;

import java.time.Instant;
import java.util.List;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Role;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.Page;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The auditor's view of one report: every step from its opening. */
@Stateless
public class RecordReading {

    /** What happened in a national room is the auditor's to read. */
    private static final String VISIBLE = " and (room is null or :all)";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Caller caller;

    @Requires(READ_RECORD)
    @SuppressWarnings("unchecked")
    public Page<RecordEntry> of(ReportId report, Page.Request part) {
        List<Object[]> rows = database.createNativeQuery("""
                        select seq, at, person_name, role, on_behalf_of, act, object, version, refused, outcome
                        from record_entry where report = :report""" + VISIBLE + " order by seq")
                .setParameter("report", report.uuid()).setParameter("all", caller.person().is(Role.AUDITOR)).setFirstResult(part.offset()).setMaxResults(part.size()).getResultList();
        var total = ((Number) database.createNativeQuery("select count(*) from record_entry where report = :report" + VISIBLE)
                .setParameter("report", report.uuid()).setParameter("all", caller.person().is(Role.AUDITOR)).getSingleResult()).longValue();
        return new Page<>(rows.stream().map(RecordReading::entry).toList(), part.page(), part.size(), total);
    }

    private static RecordEntry entry(Object[] row) {
        return new RecordEntry(((Number) row[0]).longValue(), (Instant) row[1], (String) row[2], (String) row[3], (String) row[4],
                (String) row[5], (String) row[6], row[7] == null ? null : ((Number) row[7]).intValue(), (Boolean) row[8], (String) row[9]);
    }
}
