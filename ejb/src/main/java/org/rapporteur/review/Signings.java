package org.rapporteur.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.governance.MechanismView.ReportType;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.governance.SigningRule;
import org.rapporteur.identity.PersonId;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.ReportId;
import org.rapporteur.review.SigningView.Release;
import org.rapporteur.review.SigningView.Signature;
import org.rapporteur.workflow.StepOpened;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Signatures under the rule that their signing began with: a later change of the profile never alters it. Not for pages. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Signings {

    private static final String LAST = "(select id from step where report = :report and type = 'sign-off' order by opened_at desc limit 1)";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Circulating reports;
    @Inject
    private Mechanisms mechanisms;

    void begins(@Observes StepOpened step) {
        if (step.type() == StepType.SIGN_OFF) {
            var turn = reports.lock(step.report());
            var rule = mechanisms.get(turn.mechanism()).reportType(turn.type()).map(ReportType::signing).orElse(SigningRule.DISSENT_NOTED);
            database.createNativeQuery("insert into signing (step, rule) values (:step, :rule)").setParameter("step", step.step()).setParameter("rule", rule.key()).executeUpdate();
        }
    }

    void add(ReportId report, UUID step, PersonId person, String stance, String hash, Instant now) {
        database.createNativeQuery("""
                        insert into signature (id, report, step, person, stance, content_hash, given_at)
                        values (:id, :report, :step, :person, :stance, :hash, :now)""")
                .setParameter("id", UUID.randomUUID()).setParameter("report", report.uuid()).setParameter("step", step)
                .setParameter("person", person.uuid()).setParameter("stance", stance).setParameter("hash", hash).setParameter("now", now).executeUpdate();
    }

    void release(ReportId report, PersonId by, String reason, Instant now) {
        database.createNativeQuery("insert into signing_release (step, reason, released_at, released_by) values (" + LAST + ", :reason, :now, :by)")
                .setParameter("report", report.uuid()).setParameter("reason", reason).setParameter("now", now).setParameter("by", by.uuid()).executeUpdate();
    }

    /** Empty where the report was never with the experts for their signatures. */
    @SuppressWarnings("unchecked")
    public Optional<SigningView> last(ReportId report) {
        return ((List<Object[]>) database.createNativeQuery("""
                        select s.rule, (select count(*) from duty where step = s.step), p.display_name, r.reason, r.released_at
                        from signing s left join signing_release r on r.step = s.step left join person p on p.id = r.released_by where s.step = """ + LAST)
                .setParameter("report", report.uuid()).getResultList()).stream().findFirst()
                .map(row -> new SigningView(SigningRule.ofKey((String) row[0]), ((Number) row[1]).intValue(), signatures(report),
                        row[2] == null ? null : new Release((String) row[2], (String) row[3], (Instant) row[4])));
    }

    @SuppressWarnings("unchecked")
    private List<Signature> signatures(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select p.display_name, p.area, s.stance, d.text, d.paragraph, s.content_hash, s.given_at
                        from signature s join person p on p.id = s.person left join statement d on d.step = s.step and d.author = s.person
                        where s.step = """ + LAST + " order by p.display_name").setParameter("report", report.uuid()).getResultList();
        return rows.stream().map(row -> new Signature((String) row[0], (String) row[1], "dissent".equals(row[2]), (String) row[3],
                (UUID) row[4], (String) row[5], (Instant) row[6])).toList();
    }
}
