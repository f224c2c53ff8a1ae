package org.rapporteur.finding;

import static org.rapporteur.authority.Capability.CONFIRM_PARAGRAPH;
import static org.rapporteur.authority.Capability.READ_SIGNATURES;

import java.util.List;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** A paragraph in doubt holds all the same, says somebody with the authority to; else it has to be changed. */
@Stateless
public class ParagraphConfirming {

    private static final int LONGEST_REASON = 2_000;

    @Inject
    private Doubts doubts;
    @Inject
    private Circulating reports;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<FindingEvent> events;

    /** @param seenRevision of the paragraph */
    public record ConfirmParagraph(ReportId report, UUID paragraph, String reason, int seenRevision) implements OnReport {
    }

    /** What is in doubt in the working text. */
    @Requires(READ_SIGNATURES)
    public List<DoubtView> doubts(ReportId report) {
        return doubts.of(report);
    }

    /**
     * @throws WrongState       where nothing is in doubt
     * @throws SomeoneWasFaster if the paragraph was changed since
     */
    @Requires(CONFIRM_PARAGRAPH)
    public void confirm(ConfirmParagraph command) {
        InputWrong.check().text(command.reason(), "reason", LONGEST_REASON, "finding.confirm-reason-missing").done();
        reports.lock(command.report());
        var open = doubts.of(command.report()).stream().filter(each -> each.paragraph().equals(command.paragraph())).toList();
        if (open.isEmpty()) {
            throw new WrongState("finding.nothing-in-doubt");
        }
        if (open.get(0).revision() != command.seenRevision()) {
            throw new SomeoneWasFaster("paragraph", open.get(0).revision());
        }
        var reason = command.reason().strip();
        doubts.settle(command.paragraph(), caller.id(), reason, clock.now());
        events.fire(new FindingEvent(command.report(), Said.of("act.confirmed-a-paragraph"), Said.of("report.paragraph", open.get(0).number()), Said.words(reason)));
    }
}
