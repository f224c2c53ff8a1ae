package org.rapporteur.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.finding.FindingView.Measure;
import org.rapporteur.finding.FindingView.Party;
import org.rapporteur.governance.StandardOfEvidence;
import org.rapporteur.identity.PersonId;
import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Which paragraphs are findings, and what is told of them beside the text. */
@ApplicationScoped
class Findings {

    @PersistenceContext
    private EntityManager database;

    @SuppressWarnings("unchecked")
    Map<UUID, FindingView> of(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("select paragraph, standard, revision from finding where report = :report").setParameter("report", report.uuid()).getResultList();
        var measures = new HashMap<UUID, List<Measure>>();
        List<Object[]> told = database.createNativeQuery("select m.paragraph, m.reference, m.measure from finding_measure m join finding f on f.paragraph = m.paragraph where f.report = :report order by m.place").setParameter("report", report.uuid()).getResultList();
        told.forEach(row -> measures.computeIfAbsent((UUID) row[0], any -> new ArrayList<>()).add(new Measure((String) row[1], (UUID) row[2])));
        var parties = new HashMap<UUID, List<Party>>();
        List<Object[]> named = database.createNativeQuery("select p.paragraph, p.name, p.act from finding_party p join finding f on f.paragraph = p.paragraph where f.report = :report order by p.place").setParameter("report", report.uuid()).getResultList();
        named.forEach(row -> parties.computeIfAbsent((UUID) row[0], any -> new ArrayList<>()).add(new Party((String) row[1], (UUID) row[2])));
        var findings = new LinkedHashMap<UUID, FindingView>();
        rows.forEach(row -> findings.put((UUID) row[0], new FindingView((UUID) row[0], StandardOfEvidence.ofKey((String) row[1]),
                measures.getOrDefault((UUID) row[0], List.of()), parties.getOrDefault((UUID) row[0], List.of()), ((Number) row[2]).intValue())));
        return findings;
    }

    void keep(ReportId report, FindingView finding, PersonId by, Instant now) {
        database.createNativeQuery("""
                        insert into finding (paragraph, report, standard, revision, marked_at, marked_by) values (:paragraph, :report, :standard, :revision, :now, :by)
                        on conflict (paragraph) do update set standard = excluded.standard, revision = excluded.revision, marked_at = excluded.marked_at, marked_by = excluded.marked_by""")
                .setParameter("paragraph", finding.paragraph()).setParameter("report", report.uuid()).setParameter("standard", finding.standard().key())
                .setParameter("revision", finding.revision()).setParameter("now", now).setParameter("by", by.uuid()).executeUpdate();
        database.createNativeQuery("delete from finding_measure where paragraph = :paragraph").setParameter("paragraph", finding.paragraph()).executeUpdate();
        database.createNativeQuery("delete from finding_party where paragraph = :paragraph").setParameter("paragraph", finding.paragraph()).executeUpdate();
        var place = 0;
        for (var measure : finding.measures()) {
            database.createNativeQuery("insert into finding_measure (paragraph, place, reference, measure) values (:paragraph, :place, :reference, cast(:measure as uuid))")
                    .setParameter("paragraph", finding.paragraph()).setParameter("place", ++place).setParameter("reference", measure.reference())
                    .setParameter("measure", measure.measure() == null ? null : measure.measure().toString()).executeUpdate();
        }
        for (var party : finding.parties()) {
            database.createNativeQuery("insert into finding_party (paragraph, place, name, act) values (:paragraph, :place, :name, cast(:act as uuid))")
                    .setParameter("paragraph", finding.paragraph()).setParameter("place", ++place).setParameter("name", party.name())
                    .setParameter("act", party.act() == null ? null : party.act().toString()).executeUpdate();
        }
    }

    void remove(UUID paragraph) {
        database.createNativeQuery("delete from finding where paragraph = :paragraph").setParameter("paragraph", paragraph).executeUpdate();
    }
}
