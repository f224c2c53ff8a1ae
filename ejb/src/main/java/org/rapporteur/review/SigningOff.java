package org.rapporteur.review;

import static org.rapporteur.authority.Capability.READ_DRAFT;
import static org.rapporteur.authority.Capability.SIGN;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.workflow.DutyId;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Each expert signs the draft or dissents with a text. A dissent is kept and printed; it never buries the report. */
@Stateless
public class SigningOff {

    private static final int LONGEST_TEXT = 10_000;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private StepWork work;
    @Inject
    private Circulating reports;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ReviewEvent> events;

    /** @param text of the dissent, or null; {@code textHash} is what the working text hashed to when it was signed */
    public record Signature(String person, String area, boolean dissents, String text, String textHash, Instant at) {
    }

    public record SignDraft(ReportId report, DutyId duty, String stance, String text, int seenRevision) implements OnReport {
    }

    /** @throws InputWrong where a dissent has no text */
    @Requires(SIGN)
    public void sign(SignDraft command) {
        var dissents = "dissent".equals(command.stance());
        InputWrong.check()
                .that(dissents || "sign".equals(command.stance()), "stance", "Choose to sign or to dissent.")
                .that(!dissents || command.text() != null && !command.text().isBlank(), "text", "Say from what you dissent and why; it will be kept with the report.")
                .optional(command.text(), "text", LONGEST_TEXT)
                .done();
        var signing = work.take(command.report(), command.duty(), StepType.SIGN_OFF, command.seenRevision());
        var hash = reports.workingHash(command.report());
        database.createNativeQuery("""
                        insert into signature (id, report, step, person, stance, text, content_hash, given_at)
                        values (:id, :report, :step, :person, :stance, :text, :hash, :now)""")
                .setParameter("id", UUID.randomUUID()).setParameter("report", command.report().uuid()).setParameter("step", signing.step())
                .setParameter("person", caller.id().uuid()).setParameter("stance", command.stance())
                .setParameter("text", dissents ? command.text().strip() : null)
                .setParameter("hash", hash).setParameter("now", clock.now()).executeUpdate();
        events.fire(new ReviewEvent(command.report(), dissents ? "dissented from the draft" : "signed the draft", null, null, null,
                "text SHA-256 " + hash));
        work.done(signing, null);
    }

    /** The signatures of the last round of signing, by name. */
    @Requires(READ_DRAFT)
    @SuppressWarnings("unchecked")
    public List<Signature> signatures(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select p.display_name, p.area, s.stance, s.text, s.content_hash, s.given_at
                        from signature s join person p on p.id = s.person
                        where s.step = (select id from step where report = :report and type = 'sign-off' order by opened_at desc limit 1)
                        order by p.display_name""").setParameter("report", report.uuid()).getResultList();
        return rows.stream().map(row -> new Signature((String) row[0], (String) row[1], "dissent".equals(row[2]), (String) row[3],
                (String) row[4], (Instant) row[5])).toList();
    }
}
