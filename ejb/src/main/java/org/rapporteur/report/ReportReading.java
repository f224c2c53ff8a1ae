package org.rapporteur.report;

import static org.rapporteur.authority.Capability.DRAFT;
import static org.rapporteur.authority.Capability.LIST_REPORTS;
import static org.rapporteur.authority.Capability.READ_DRAFT;
import static org.rapporteur.authority.Capability.READ_REPORT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.authority.Policy;
import org.rapporteur.authority.Requires;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Page;
import org.rapporteur.shared.Sorting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reports to read: lists, texts, versions and what changed between two of them. */
@Stateless
public class ReportReading {

    private static final String COLUMNS = """
            select r.id, r.mechanism, r.type, case when :uncirculated then r.title else coalesce(nullif(v.title, ''), r.title) end as shown, r.symbol, r.status, r.revision, r.version, v.content_hash, r.opened_at, p.display_name
            from report r
            join person p on p.id = r.opened_by
            left join version v on v.report = r.id and v.number = r.version
            """;

    /** By the title that the caller may know: the order must not tell another. */
    private static final Sorting ORDER = new Sorting("r.opened_at desc, r.id",
            Map.of("openedAt", "r.opened_at", "title", "shown", "type", "r.type", "status", "r.status", "symbol", "r.symbol", "version", "r.version"));

    private static final int MOST_DRAFTS = 50;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Reports reports;
    @Inject
    private QuotedWords quoted;
    @Inject
    private Versions versions;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;

    /** The reports of the caller's mechanism that the caller may know of, the newest first unless it is sorted otherwise. */
    @Requires(LIST_REPORTS)
    @SuppressWarnings("unchecked")
    public Page<ReportView> list(Page.Request part) {
        var visible = " where r.mechanism = :mechanism and (r.version > 0 or :uncirculated)";
        List<Object[]> rows = database.createNativeQuery(COLUMNS + visible + ORDER.by(part))
                .setParameter("mechanism", caller.person().mechanism()).setParameter("uncirculated", Policy.seesUncirculated(caller.person()))
                .setFirstResult(part.offset()).setMaxResults(part.size()).getResultList();
        var total = ((Number) database.createNativeQuery("select count(*) from report r" + visible)
                .setParameter("mechanism", caller.person().mechanism()).setParameter("uncirculated", Policy.seesUncirculated(caller.person()))
                .getSingleResult()).longValue();
        return new Page<>(rows.stream().map(this::view).toList(), part.page(), part.size(), total);
    }

    @Requires(READ_REPORT)
    public ReportView get(ReportId report) {
        var row = (Object[]) database.createNativeQuery(COLUMNS + " where r.id = :id").setParameter("id", report.uuid())
                .setParameter("uncirculated", Policy.seesUncirculated(caller.person())).getSingleResult();
        return view(row);
    }

    /** The working text, which only those who draft see. */
    @Requires(READ_DRAFT)
    public ReportText workingText(ReportId report) {
        return reports.text(reports.find(report).orElseThrow(() -> new NotFound("report")));
    }

    /** The citations whose words do not stand on the page any more, as the exhibit is read now. */
    @Requires(READ_DRAFT)
    public Set<UUID> lostQuotations(ReportId report) {
        return Set.copyOf(quoted.lost(report));
    }

    /** What the working text quotes, and whether the words still stand there. */
    @Requires(READ_DRAFT)
    public List<QuotationView> quotations(ReportId report) {
        return quoted.of(report);
    }

    /** The working texts that may be written now, those that the caller wrote in last before the others. */
    @Requires(DRAFT)
    @SuppressWarnings("unchecked")
    public List<OpenDraft> openDrafts() {
        List<Object[]> rows = database.createNativeQuery("""
                        select r.id, r.title, m.id from report r
                        left join lateral (select p.id, p.changed_at from paragraph p where p.report = r.id and p.changed_by = :me order by p.changed_at desc limit 1) m on true
                        where r.mechanism = :mechanism and r.status in (:editable) order by m.changed_at desc nulls last, r.opened_at desc""")
                .setParameter("me", caller.id().uuid()).setParameter("mechanism", caller.person().mechanism())
                .setParameter("editable", Stream.of(ReportStatus.values()).filter(ReportStatus::editable).map(ReportStatus::key).toList()).setMaxResults(MOST_DRAFTS).getResultList();
        return rows.stream().map(row -> new OpenDraft(new ReportId((UUID) row[0]), (String) row[1], (UUID) row[2])).toList();
    }

    /** The paragraphs of the working text that somebody else than the caller changed last. */
    @Requires(READ_DRAFT)
    @SuppressWarnings("unchecked")
    public Map<UUID, LastChange> changedByOthers(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select p.id, n.display_name, p.changed_at from paragraph p join person n on n.id = p.changed_by
                        where p.report = :report and p.changed_by <> :me""")
                .setParameter("report", report.uuid()).setParameter("me", caller.id().uuid()).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> new LastChange((String) row[1], (Instant) row[2])));
    }

    @Requires(READ_REPORT)
    public ReportText version(ReportId report, int number) {
        return versions.text(report, number);
    }

    @Requires(READ_REPORT)
    public List<VersionView> versions(ReportId report) {
        return versions.of(report);
    }

    /** What the drafters have changed since the last circulated version. */
    @Requires(READ_DRAFT)
    public List<ParagraphChange> changesSince(ReportId report, int from) {
        return Comparison.between(versions.text(report, from), workingText(report));
    }

    private ReportView view(Object[] row) {
        var mechanism = (String) row[1];
        var type = (String) row[2];
        return new ReportView(new ReportId((UUID) row[0]), mechanism, type, mechanisms.typeName(mechanism, type), (String) row[3], (String) row[4],
                ReportStatus.ofKey((String) row[5]), ((Number) row[6]).intValue(), ((Number) row[7]).intValue(), (String) row[8],
                (Instant) row[9], (String) row[10]);
    }
}
