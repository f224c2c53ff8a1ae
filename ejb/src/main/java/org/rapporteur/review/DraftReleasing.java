package org.rapporteur.review;

import static org.rapporteur.authority.Capability.RELEASE_DRAFT;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Where the rule of signing stops a draft, the chair may let it go on with the dissents: no expert's refusal buries a report. */
@Stateless
public class DraftReleasing {

    private static final int LONGEST_REASON = 4_000;

    @Inject
    private Signings signings;
    @Inject
    private Circulating reports;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ReviewEvent> events;

    public record ReleaseDraft(ReportId report, String reason, int seenRevision) implements OnReport {
    }

    /** @throws WrongState where nothing stops the draft */
    @Requires(RELEASE_DRAFT)
    public void release(ReleaseDraft command) {
        InputWrong.check().text(command.reason(), "reason", LONGEST_REASON, "review.release-reason-missing").done();
        var turn = reports.lock(command.report());
        if (turn.status() != ReportStatus.CHECK || signings.last(command.report()).filter(signing -> !signing.goesOn()).isEmpty()) {
            throw new WrongState("review.nothing-to-release", turn.status().said());
        }
        if (turn.revision() != command.seenRevision()) {
            throw new SomeoneWasFaster("report", turn.revision());
        }
        signings.release(command.report(), caller.id(), command.reason().strip(), clock.now());
        events.fire(new ReviewEvent(command.report(), Said.of("act.let-the-draft-go-on"), null, null, null, Said.words(command.reason().strip())));
    }
}
