package org.rapporteur.review;

import static org.rapporteur.authority.Capability.CHECK;

import org.rapporteur.authority.Requires;
import org.rapporteur.finding.PolicyKeeping;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;
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
    private Signings signings;
    @Inject
    private PolicyKeeping policy;
    @Inject
    private Event<ReviewEvent> events;

    public record CheckDraft(ReportId report, DutyId duty, String outcome, String reason, int seenRevision) implements OnReport {
    }

    /**
     * @throws InputWrong  where a return has no reason
     * @throws RuleRefuses where the rule of signing stops the draft, and the chair has not let it go on, or the evidence is not what the mechanism asks for
     */
    @Requires(CHECK)
    public void check(CheckDraft command) {
        var returns = "return".equals(command.outcome());
        InputWrong.check()
                .that(returns || "circulate".equals(command.outcome()), "outcome", "review.circulate-or-return")
                .that(!returns || command.reason() != null && !command.reason().isBlank(), "reason", "review.return-reason-missing")
                .optional(command.reason(), "reason", LONGEST_REASON)
                .done();
        var checking = work.take(command.report(), command.duty(), StepType.CHECK, command.seenRevision());
        if (!returns) {
            signings.last(command.report()).filter(signing -> !signing.goesOn()).ifPresent(signing -> {
                throw new RuleRefuses("review.not-signed-as-ruled", signing.refused().size(), Said.and(signing.refused()));
            });
        }
        if (!returns) {
            policy.uphold(command.report());
        }
        events.fire(new ReviewEvent(command.report(), Said.of(returns ? "act.returned-the-draft" : "act.checked-the-draft"), null, null, null,
                returns ? Said.words(command.reason().strip()) : Said.of("review.fit")));
        work.done(checking, command.outcome());
    }
}
