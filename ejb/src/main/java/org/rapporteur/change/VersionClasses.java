package org.rapporteur.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rapporteur.governance.ChangeClass;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.report.Alteration;
import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The classes of what each circulated version changed, and what states said against them. Not for pages: the use cases before it have the gate. */
@ApplicationScoped
public class VersionClasses {

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Mechanisms mechanisms;

    record Kept(ChangeClass classed, String by, String reason, List<ClassChallenge> challenges) {

        ClassedChange of(Alteration change) {
            return new ClassedChange(change, ProposedClass.of(change), classed, by, reason, challenges);
        }

        ChangeClass counts() {
            return ClassedChange.counts(classed, challenges);
        }

        ChangeClass undoubted() {
            return ClassedChange.counts(classed, challenges.stream().filter(each -> !each.open()).toList());
        }
    }

    /** What was circulated before there were classes counts as substantive. */
    private static final Kept UNKNOWN = new Kept(ChangeClass.SUBSTANTIVE, null, null, List.of());

    ClassedChange of(Map<UUID, Kept> kept, Alteration change) {
        return kept.getOrDefault(change.subject(), UNKNOWN).of(change);
    }

    void keep(ReportId report, int version, Alteration change, ChangeClass classed, String reason, UUID by) {
        database.createNativeQuery("insert into version_change (report, version, subject, class, reason, classed_by) values (:report, :version, :subject, :class, :reason, cast(:by as uuid))")
                .setParameter("report", report.uuid()).setParameter("version", version).setParameter("subject", change.subject()).setParameter("class", classed.key())
                .setParameter("reason", reason).setParameter("by", by == null ? null : by.toString()).executeUpdate();
    }

    /** By version and by what was changed. */
    @SuppressWarnings("unchecked")
    Map<Integer, Map<UUID, Kept>> kept(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select v.version, v.subject, v.class, p.display_name, v.reason from version_change v left join person p on p.id = v.classed_by where v.report = :report""")
                .setParameter("report", report.uuid()).getResultList();
        var kept = new TreeMap<Integer, Map<UUID, Kept>>();
        var challenges = rows.isEmpty() ? Map.<String, List<ClassChallenge>>of() : challenges(report);
        for (var row : rows) {
            kept.computeIfAbsent(((Number) row[0]).intValue(), version -> new HashMap<>()).put((UUID) row[1],
                    new Kept(ChangeClass.ofKey((String) row[2]), (String) row[3], (String) row[4], challenges.getOrDefault(row[0] + " " + row[1], List.of())));
        }
        return kept;
    }

    @SuppressWarnings("unchecked")
    private Map<String, List<ClassChallenge>> challenges(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select c.version, c.subject, c.id, c.state, c.reason, c.challenged_at, c.withdrawn_at, c.settled_at, c.settled_as, p.display_name, c.settled_reason, r.mechanism
                        from class_challenge c join report r on r.id = c.report left join person p on p.id = c.settled_by where c.report = :report order by c.challenged_at, c.id""")
                .setParameter("report", report.uuid()).getResultList();
        var challenges = new HashMap<String, List<ClassChallenge>>();
        for (var row : rows) {
            challenges.computeIfAbsent(row[0] + " " + row[1], change -> new ArrayList<>()).add(new ClassChallenge((UUID) row[2], (String) row[3],
                    mechanisms.stateName((String) row[11], (String) row[3]), (String) row[4], (Instant) row[5], (Instant) row[6], (Instant) row[7],
                    row[8] == null ? null : ChangeClass.ofKey((String) row[8]), (String) row[9], (String) row[10]));
        }
        return challenges;
    }

    /** What the changes of each version count as now, by version and by what was changed. */
    public ClassesSince since(ReportId report) {
        var kept = kept(report);
        return new ClassesSince(each(kept, Kept::counts), each(kept, Kept::undoubted));
    }

    private static TreeMap<Integer, Map<UUID, ChangeClass>> each(Map<Integer, Map<UUID, Kept>> kept, Function<Kept, ChangeClass> as) {
        var each = new TreeMap<Integer, Map<UUID, ChangeClass>>();
        kept.forEach((version, changes) -> each.put(version, changes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, change -> as.apply(change.getValue())))));
        return each;
    }

    void challenge(UUID id, ReportId report, int version, UUID subject, String state, String reason, UUID by, Instant now) {
        database.createNativeQuery("""
                        insert into class_challenge (id, report, version, subject, state, reason, challenged_at, challenged_by)
                        values (:id, :report, :version, :subject, :state, :reason, :now, :by)""")
                .setParameter("id", id).setParameter("report", report.uuid()).setParameter("version", version).setParameter("subject", subject).setParameter("state", state)
                .setParameter("reason", reason).setParameter("now", now).setParameter("by", by).executeUpdate();
    }

    void withdraw(UUID id, UUID by, Instant now) {
        database.createNativeQuery("update class_challenge set withdrawn_at = :now, withdrawn_by = :by where id = :id")
                .setParameter("now", now).setParameter("by", by).setParameter("id", id).executeUpdate();
    }

    void settle(ReportId report, int version, UUID subject, ChangeClass as, String reason, UUID by, Instant now) {
        database.createNativeQuery("""
                        update class_challenge set settled_at = :now, settled_by = :by, settled_as = :as, settled_reason = :reason
                        where report = :report and version = :version and subject = :subject and withdrawn_at is null and settled_at is null""")
                .setParameter("now", now).setParameter("by", by).setParameter("as", as.key()).setParameter("reason", reason)
                .setParameter("report", report.uuid()).setParameter("version", version).setParameter("subject", subject).executeUpdate();
    }
}
