package org.rapporteur.audit;

import static org.rapporteur.authority.Capability.READ_GENERAL_RECORD;
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

/** The auditor's view: of one report, every step from its opening; and of all that concerns no report. */
@Stateless
public class RecordReading {

    /** What happened in a national room is the auditor's to read. */
    private static final String VISIBLE = " and (room is null or :all)";

    /** Of the auditor's own mechanism, and tries to sign in that were nobody's. */
    private static final String GENERAL = """
             from record_entry e left join person p on p.id = e.person where e.report is null and (p.mechanism = :mechanism
                or e.person is null and not exists (select 1 from person tried where tried.name = e.object and tried.mechanism <> :mechanism))""";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Caller caller;

    @Requires(READ_RECORD)
    @SuppressWarnings("unchecked")
    public Page<RecordEntry> of(ReportId report, Page.Request part) {
        List<Object[]> rows = database.createNativeQuery("""
                        select seq, at, person_name, role, on_behalf_of, act, act_key, object, version, refused, outcome
                        from record_entry where report = :report""" + VISIBLE + " order by seq")
                .setParameter("report", report.uuid()).setParameter("all", caller.person().is(Role.AUDITOR)).setFirstResult(part.offset()).setMaxResults(part.size()).getResultList();
        var total = ((Number) database.createNativeQuery("select count(*) from record_entry where report = :report" + VISIBLE)
                .setParameter("report", report.uuid()).setParameter("all", caller.person().is(Role.AUDITOR)).getSingleResult()).longValue();
        return new Page<>(rows.stream().map(RecordReading::entry).toList(), part.page(), part.size(), total);
    }

    /** What concerns no report, the newest first: sign-ins and failed ones, accounts, exhibits, workflows, and what was refused there. */
    @Requires(READ_GENERAL_RECORD)
    @SuppressWarnings("unchecked")
    public Page<RecordEntry> general(Page.Request part) {
        var mechanism = caller.person().mechanism();
        List<Object[]> rows = database.createNativeQuery("""
                        select e.seq, e.at, e.person_name, e.role, e.on_behalf_of, e.act, e.act_key, e.object, e.version, e.refused, e.outcome
                        """ + GENERAL + " order by e.seq desc")
                .setParameter("mechanism", mechanism).setFirstResult(part.offset()).setMaxResults(part.size()).getResultList();
        var total = ((Number) database.createNativeQuery("select count(*) " + GENERAL).setParameter("mechanism", mechanism).getSingleResult()).longValue();
        return new Page<>(rows.stream().map(RecordReading::entry).toList(), part.page(), part.size(), total);
    }

    private static RecordEntry entry(Object[] row) {
        return new RecordEntry(((Number) row[0]).longValue(), (Instant) row[1], (String) row[2], (String) row[3], (String) row[4],
                (String) row[5], (String) row[6], (String) row[7], row[8] == null ? null : ((Number) row[8]).intValue(), (Boolean) row[9], (String) row[10]);
    }
}
