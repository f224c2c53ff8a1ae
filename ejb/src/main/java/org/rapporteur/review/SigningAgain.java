package org.rapporteur.review;

import static org.rapporteur.authority.Capability.READ_SIGNATURES;
import static org.rapporteur.authority.Capability.SIGN;

import java.util.Optional;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.VersionFrozen;
import org.rapporteur.review.LaterSignatures.At;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.shared.WrongState;
import org.rapporteur.statement.DissentGiving;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * An approval must not outlive the text it approved: when a version is circulated that is not what the experts signed, their
 * signatures are stale, and where the rule says so they are asked for another. The report goes on meanwhile.
 */
@Stateless
public class SigningAgain {

    /** After the changes of the version have got their classes. */
    private static final int CLASSED = 3_000;

    @Inject
    private LaterSignatures signatures;
    @Inject
    private Circulating reports;
    @Inject
    private ReportReading reading;
    @Inject
    private DissentGiving dissentGiving;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<OnRecord> events;

    /**
     * @param stance      sign or dissent
     * @param paragraph   that a dissent is on; null for the whole
     * @param seenVersion the report's revision or the number of the circulated version that the person saw
     */
    public record SignAgain(ReportId report, String stance, String text, UUID paragraph, int seenVersion) implements OnReport {
    }

    public void frozen(@Observes @Priority(CLASSED) VersionFrozen frozen) {
        var at = at(reports.lock(frozen.report()));
        if (signatures.asks(at)) {
            signatures.of(at).filter(LaterSigningView::stale).ifPresent(view -> {
                signatures.ask(frozen.report(), frozen.version(), clock.now());
                events.fire(new SignaturesOutlived(frozen.report(), frozen.version(), view.standing()));
            });
        }
    }

    /**
     * @throws WrongState       where this signature stands, or none is asked for
     * @throws SomeoneWasFaster if another version was circulated since
     */
    @Requires(SIGN)
    public void sign(SignAgain command) {
        var dissents = SigningOff.checked(command.stance(), command.text());
        var turn = reports.lock(command.report());
        if (command.seenVersion() != turn.version() && command.seenVersion() != turn.revision()) {
            throw new SomeoneWasFaster("report", turn.revision());
        }
        if (!open(turn.status()) || signatures.of(at(turn)).filter(view -> view.waitsFor(caller.id().uuid())).isEmpty()) {
            throw new WrongState("review.not-asked-again");
        }
        dissentGiving.withdrawEarlier(turn);
        var statement = dissents ? dissentGiving.give(turn, null, command.paragraph(), command.text().strip()).uuid() : null;
        signatures.add(command.report(), turn.version(), caller.id(), command.stance(), turn.contentHash(), statement, clock.now());
        events.fire(new ReviewEvent(command.report(), Said.of(dissents ? "act.dissented-again" : "act.signed-again"), turn.version(), null, null, Said.of("review.text-hash", turn.contentHash())));
    }

    /** Empty before anything that was signed was circulated. */
    @Requires(READ_SIGNATURES)
    public Optional<LaterSigningView> of(ReportId id) {
        var report = reading.get(id);
        return signatures.of(new At(id, report.mechanism(), report.type(), report.version()));
    }

    /** Whether the caller is asked for another signature on the newest version. */
    @Requires(READ_SIGNATURES)
    public boolean asksMe(ReportId id) {
        if (!SIGN.grantedTo(caller.person().roles())) {
            return false;
        }
        var report = reading.get(id);
        var at = new At(id, report.mechanism(), report.type(), report.version());
        // What costs a comparison of two texts is asked last: pages ask this of every report.
        return open(report.status()) && signatures.askedFor(at) && signatures.of(at).filter(view -> view.waitsFor(caller.id().uuid())).isPresent();
    }

    private static boolean open(ReportStatus status) {
        return switch (status) {
            case REVIEW, ANSWER, DECIDE, TRANSLATE, RIGHT_OF_REPLY, COLLECT_INFORMATION, FORM, WAIT, PUBLISH -> true;
            case OPEN, DRAFT, SIGN_OFF, CHECK, PUBLISHED -> false;
        };
    }

    private static At at(Turn turn) {
        return new At(turn.report(), turn.mechanism(), turn.type(), turn.version());
    }
}
