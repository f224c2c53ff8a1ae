package org.rapporteur.review;

import static org.rapporteur.authority.Capability.CHECK;

import org.rapporteur.authority.Requires;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.workflow.DutyId;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** The coordinator checks the signed draft: it is circulated, or returned with a reason. */
@Stateless
public class Checking {

    private static final int LONGEST_REASON = 4_000;

    @Inject
    private StepWork work;
    @Inject
    private Event<ReviewEvent> events;

    public record CheckDraft(ReportId report, DutyId duty, String outcome, String reason, int seenRevision) implements OnReport {
    }

    /** @throws InputWrong where a return has no reason */
    @Requires(CHECK)
    public void check(CheckDraft command) {
        var returns = "return".equals(command.outcome());
        InputWrong.check()
                .that(returns || "circulate".equals(command.outcome()), "outcome", "Choose to circulate or to return the draft.")
                .that(!returns || command.reason() != null && !command.reason().isBlank(), "reason", "Say what has to be changed; the experts will read it.")
                .optional(command.reason(), "reason", LONGEST_REASON)
                .done();
        var checking = work.take(command.report(), command.duty(), StepType.CHECK, command.seenRevision());
        events.fire(new ReviewEvent(command.report(), returns ? "returned the draft" : "checked the draft", null, null, null,
                returns ? command.reason().strip() : "fit to circulate"));
        work.done(checking, command.outcome());
    }
}
