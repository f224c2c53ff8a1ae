package org.rapporteur.workflow;

import java.time.Instant;
import java.util.List;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.Said;

/**
 * A step at which others owe something that the caller waits for.
 *
 * @param owed    how many are to act, {@code done} how many have
 * @param missing names of the states, people or roles that have not acted and that the caller may know of
 */
public record AwaitedView(StepType type, String stepName, ReportId report, String title, int version, Instant since, Instant due,
                          int owed, int done, List<Said> missing) {
}
