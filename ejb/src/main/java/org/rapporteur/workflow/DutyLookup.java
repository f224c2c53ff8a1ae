package org.rapporteur.workflow;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Tells of a task which step of which report it belongs to, and nothing else; the use cases behind it have the gate. */
@ApplicationScoped
@Transactional
public class DutyLookup {

    @Inject
    private Steps steps;

    public record Belongs(ReportId report, StepType type) {
    }

    /** @throws NotFound if there is no such task */
    public Belongs of(DutyId id) {
        return steps.duty(id).map(duty -> new Belongs(new ReportId(duty.report()), duty.type())).orElseThrow(() -> new NotFound("task"));
    }
}
