package org.rapporteur.review;

import org.rapporteur.report.Brackets;
import org.rapporteur.report.Circulating;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.workflow.StepOpened;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Nobody agrees to a text that still says two things: neither a decision nor a publication begins on one. */
@ApplicationScoped
class OpenBrackets {

    @Inject
    private Brackets brackets;
    @Inject
    private Circulating reports;

    /** @throws RuleRefuses whoever moved the report here is refused, and it stays where it was */
    void refuse(@Observes StepOpened step) {
        if (step.version() == 0 || !step.type().is(StepType.DECIDE) && step.type() != StepType.PUBLISH) {
            return;
        }
        brackets.sentence(reports.version(step.report(), step.version()), reports.lock(step.report()).mechanism()).ifPresent(open -> {
            throw new RuleRefuses("review.brackets-open", open);
        });
    }
}
