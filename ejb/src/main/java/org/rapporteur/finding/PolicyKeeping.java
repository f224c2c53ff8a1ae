package org.rapporteur.finding;

import java.util.List;

import org.rapporteur.governance.Force;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Holds steps to what the mechanism asks of the evidence. Called by use cases that have passed the gate. */
@ApplicationScoped
public class PolicyKeeping {

    @Inject
    private Coverage coverage;
    @Inject
    private Event<FindingEvent> events;

    /**
     * What only warns goes on the record.
     *
     * @throws RuleRefuses with all that is missing, and where, if the policy blocks
     */
    public void uphold(ReportId report) {
        var seen = coverage.of(report);
        var blocking = seen.gaps(Force.BLOCKS);
        if (!blocking.isEmpty()) {
            throw new RuleRefuses("finding.policy-blocks", sentences(blocking));
        }
        var warning = seen.gaps(Force.WARNS);
        if (!warning.isEmpty()) {
            events.fire(new FindingEvent(report, Said.of("act.went-on-with-gaps"), null, sentences(warning)));
        }
    }

    private static Said sentences(List<Said> several) {
        return several.stream().reduce((before, next) -> Said.of("shared.sentences", before, next)).orElseThrow();
    }
}
