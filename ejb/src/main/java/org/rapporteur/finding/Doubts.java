package org.rapporteur.finding;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.ExhibitWeakened;
import org.rapporteur.identity.PersonId;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportText;
import org.rapporteur.report.WordsLost;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Raises a doubt on every paragraph that rests on an exhibit which was withdrawn or downgraded, or reads differently now; also on one
 * that rests on a working copy of it, or on what came out of it. Called by use cases that have passed the gate.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Doubts {

    private static final String RESTING = """
            with recursive it(id) as (select cast(:exhibit as uuid) union select x.id from it join (
                select d.exhibit as id, d.origin as of from derivation d union all select e.id, e.parent from exhibit e where e.parent is not null) x on x.of = it.id)
            """;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Circulating reports;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<FindingEvent> events;

    void weakened(@Observes ExhibitWeakened event) {
        raise(event.exhibit(), event.how() == ExhibitWeakened.How.WITHDRAWN ? DoubtKind.WITHDRAWN : DoubtKind.DOWNGRADED, "c.exhibit in (select id from it)", false);
    }

    void lost(@Observes WordsLost event) {
        raise(event.exhibit(), DoubtKind.READS_DIFFERENTLY, "c.exhibit = :exhibit and c.lost", true);
    }

    @SuppressWarnings("unchecked")
    private void raise(ExhibitId exhibit, DoubtKind kind, String resting, boolean automatic) {
        List<UUID> doubted = database.createNativeQuery(RESTING + """
                        insert into doubt (id, report, paragraph, paragraph_revision, exhibit, kind, raised_at)
                        select gen_random_uuid(), p.report, p.id, p.revision, :exhibit, :kind, :now from paragraph p
                        where exists (select from citation c where c.paragraph = p.id and\s""" + resting + """
                        )
                          and not exists (select from doubt d where d.paragraph = p.id and d.exhibit = :exhibit and d.kind = :kind and d.settled_at is null and d.paragraph_revision = p.revision)
                        returning report""", UUID.class)
                .setParameter("exhibit", exhibit.uuid()).setParameter("kind", kind.key()).setParameter("now", clock.now()).getResultList();
        var number = doubted.isEmpty() ? 0 : ((Number) database.createNativeQuery("select number from exhibit where id = :id").setParameter("id", exhibit.uuid()).getSingleResult()).intValue();
        doubted.stream().collect(Collectors.groupingBy(report -> report, Collectors.counting()))
                .forEach((report, paragraphs) -> events.fire(new FindingEvent(new ReportId(report), Said.of("act.paragraphs-came-into-doubt"), Said.of("evidence.exhibit", number), Said.of("finding.doubted", paragraphs, kind), automatic)));
    }

    /** Those that nobody has settled, on paragraphs that were not changed since, in the order of the text. */
    @SuppressWarnings("unchecked")
    public List<DoubtView> of(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select d.paragraph, d.paragraph_revision, e.number, d.kind, d.raised_at from doubt d join paragraph p on p.id = d.paragraph join exhibit e on e.id = d.exhibit
                        where d.report = :report and d.settled_at is null and p.revision = d.paragraph_revision order by d.raised_at""").setParameter("report", report.uuid()).getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var numbers = reports.workingText(report).paragraphs().collect(Collectors.toMap(ReportText.Paragraph::id, ReportText.Paragraph::number));
        return rows.stream().map(row -> new DoubtView((UUID) row[0], numbers.get((UUID) row[0]), ((Number) row[1]).intValue(), ((Number) row[2]).intValue(), DoubtKind.ofKey((String) row[3]), (Instant) row[4]))
                .sorted(Comparator.comparing(DoubtView::number)).toList();
    }

    void settle(UUID paragraph, PersonId by, String reason, Instant now) {
        database.createNativeQuery("update doubt set settled_at = :now, settled_by = :by, settled_for = :reason where paragraph = :paragraph and settled_at is null")
                .setParameter("now", now).setParameter("by", by.uuid()).setParameter("reason", reason).setParameter("paragraph", paragraph).executeUpdate();
    }
}
