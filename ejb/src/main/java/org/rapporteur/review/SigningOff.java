package org.rapporteur.review;

import static org.rapporteur.authority.Capability.READ_SIGNATURES;
import static org.rapporteur.authority.Capability.SIGN;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.change.Bearing;
import org.rapporteur.change.ClassesSince;
import org.rapporteur.change.VersionClasses;
import org.rapporteur.governance.CarryingOver;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.governance.MechanismView.ReportType;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.Circulating.Sealed;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportView;
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
    private ReportReading reading;
    @Inject
    private VersionClasses classes;
    @Inject
    private Mechanisms mechanisms;
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
        var dissents = "dissent".equals(command.stance());
        InputWrong.check()
                .that(dissents || "sign".equals(command.stance()), "stance", "review.sign-or-dissent")
                .that(!dissents || command.text() != null && !command.text().isBlank(), "text", "review.dissent-missing")
                .optional(command.text(), "text", LONGEST_TEXT)
                .done();
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

    /** Whether what the experts signed last stands for the newest version, in words; empty before one was circulated. */
    @Requires(READ_SIGNATURES)
    public Optional<Said> standing(ReportId id) {
        var report = reading.get(id);
        if (report.version() == 0) {
            return Optional.empty();
        }
        return reports.sealed(id).map(signed -> bearing(report, signed))
                .map(bearing -> bearing.since().isEmpty() ? Said.of("review.signatures-stand", report.version())
                        : bearing.carried() ? Said.of("review.signatures-carried", report.version(), bearing.named(), bearing.gravest()) : Said.of("review.signatures-stale", report.version(), bearing.named()));
    }

    /** What was changed between the seal and the circulation nobody has classed: that counts as substantive. */
    private Bearing bearing(ReportView report, Sealed signed) {
        var rule = mechanisms.get(report.mechanism()).reportType(report.type()).map(ReportType::carrying).orElse(CarryingOver.NONE);
        var unclassed = Bearing.of(rule, signed.version(), signed.text(), reports.version(report.id(), signed.version()), List.of(), ClassesSince.UNKNOWN);
        return Bearing.of(rule, signed.version(), signed.text(), reports.version(report.id(), report.version()), List.of(),
                unclassed.since().isEmpty() ? classes.since(report.id()) : ClassesSince.UNKNOWN);
    }

    /** How the last signing stands; empty where the report was never with the experts. */
    @Requires(READ_SIGNATURES)
    public Optional<SigningView> last(ReportId report) {
        return signings.last(report);
    }
}
