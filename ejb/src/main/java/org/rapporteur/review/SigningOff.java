package org.rapporteur.review;

import static org.rapporteur.authority.Capability.READ_SIGNATURES;
import static org.rapporteur.authority.Capability.SIGN;

import java.util.Optional;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;
import org.rapporteur.statement.DissentGiving;
import org.rapporteur.workflow.DutyId;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Each expert signs the draft or dissents with a text. A dissent is kept and printed; what follows is the rule's to say. */
@Stateless
public class SigningOff {

    private static final int LONGEST_TEXT = 10_000;

    @Inject
    private Signings signings;
    @Inject
    private StepWork work;
    @Inject
    private Circulating reports;
    @Inject
    private DissentGiving dissentGiving;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ReviewEvent> events;

    /** @param paragraph that a dissent is on; null for the whole */
    public record SignDraft(ReportId report, DutyId duty, String stance, String text, UUID paragraph, int seenRevision) implements OnReport {
    }

    /** @throws InputWrong where a dissent has no text */
    @Requires(SIGN)
    public void sign(SignDraft command) {
        var dissents = checked(command.stance(), command.text());
        var signing = work.take(command.report(), command.duty(), StepType.SIGN_OFF, command.seenRevision());
        var hash = reports.workingHash(command.report());
        signings.add(command.report(), signing.step(), caller.id(), command.stance(), hash, clock.now());
        events.fire(new ReviewEvent(command.report(), Said.of(dissents ? "act.dissented-from-the-draft" : "act.signed-the-draft"), null, null, null,
                Said.of("review.text-hash", hash)));
        dissentGiving.withdrawEarlier(signing.turn());
        if (dissents) {
            dissentGiving.give(signing.turn(), signing.step(), command.paragraph(), command.text().strip());
        }
        work.done(signing, null);
    }

    /** @return whether it is a dissent */
    static boolean checked(String stance, String text) {
        var dissents = "dissent".equals(stance);
        InputWrong.check()
                .that(dissents || "sign".equals(stance), "stance", "review.sign-or-dissent")
                .that(!dissents || text != null && !text.isBlank(), "text", "review.dissent-missing")
                .optional(text, "text", LONGEST_TEXT)
                .done();
        return dissents;
    }

    /** How the last signing stands; empty where the report was never with the experts. */
    @Requires(READ_SIGNATURES)
    public Optional<SigningView> last(ReportId report) {
        return signings.last(report);
    }
}
