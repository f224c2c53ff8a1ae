package org.rapporteur.design;

import java.time.Instant;
import java.util.List;

/**
 * Reports on their way from one version of a workflow to another.
 *
 * @param reports what came of each, those that are still to be moved last
 */
public record MoveView(MoveId id, String workflow, int from, int to, String reason, String by, Instant at, boolean paused, List<Moved> reports) {

    /** @param outcome waiting, moved or stayed; {@code why} is said where it stayed */
    public record Moved(String report, String element, String outcome, String why, Instant at) {
    }

    public long count(String outcome) {
        return reports.stream().filter(report -> report.outcome().equals(outcome)).count();
    }
}
