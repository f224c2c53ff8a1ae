package org.rapporteur.workflow;

import static org.rapporteur.authority.Capability.DRAFT;

import org.rapporteur.authority.Requires;
import org.rapporteur.finding.PolicyKeeping;
import org.rapporteur.identity.Holders;
import org.rapporteur.identity.Role;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;

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
    private PolicyKeeping policy;
    @Inject
    private Event<RouteEvent> events;

    public record FinishDraft(ReportId report, DutyId duty, int seenRevision) implements OnReport {
    }

    /** @throws RuleRefuses while there is nothing to sign, or the evidence is not what the mechanism asks for */
    @Requires(DRAFT)
    public void finish(FinishDraft command) {
        var draft = work.take(command.report(), command.duty(), StepType.DRAFT, command.seenRevision());
        if (!reports.hasParagraphs(command.report())) {
            throw new RuleRefuses("workflow.no-paragraphs");
        }
        if (holders.of(draft.turn().mechanism(), Role.EXPERT).isEmpty()) {
            throw new RuleRefuses("workflow.no-signer");
        }
        policy.uphold(command.report());
        events.fire(new RouteEvent(command.report(), Said.of("act.declared-the-draft-finished"), null, null, null, false));
        work.done(draft, null);
    }
}
