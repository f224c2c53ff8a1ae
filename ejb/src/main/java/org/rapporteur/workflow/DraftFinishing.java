package org.rapporteur.workflow;

import static org.rapporteur.authority.Capability.DRAFT;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Holders;
import org.rapporteur.identity.Role;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.RuleRefuses;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** One of those who draft says that the text is ready for the signatures. */
@Stateless
public class DraftFinishing {

    @Inject
    private StepWork work;
    @Inject
    private Circulating reports;
    @Inject
    private Holders holders;
    @Inject
    private Event<RouteEvent> events;

    public record FinishDraft(ReportId report, DutyId duty, int seenRevision) implements OnReport {
    }

    /** @throws RuleRefuses while there is nothing to sign */
    @Requires(DRAFT)
    public void finish(FinishDraft command) {
        var draft = work.take(command.report(), command.duty(), StepType.DRAFT, command.seenRevision());
        if (!reports.hasParagraphs(command.report())) {
            throw new RuleRefuses("The report has no paragraphs yet. Write at least one.");
        }
        if (holders.of(draft.turn().mechanism(), Role.EXPERT).isEmpty()) {
            throw new RuleRefuses("The mechanism has no expert who could sign. The administrator has to open an account first.");
        }
        events.fire(new RouteEvent(command.report(), "declared the draft finished", null, null, null, false));
        work.done(draft, null);
    }
}
