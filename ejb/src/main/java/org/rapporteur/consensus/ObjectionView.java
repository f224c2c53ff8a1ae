package org.rapporteur.consensus;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;

/**
 * An objection that its state has neither withdrawn nor followed by another position, on a report that is not decided.
 *
 * @param version    the one that it was taken on
 * @param newest     the newest circulated version
 * @param paragraphs the permanent ids concerned; empty for the whole text
 * @param numbers    of those that are still in the newest version, in its order
 */
public record ObjectionView(PositionId id, ReportId report, String title, ReportStatus status, int version, int newest, String state, String stateName,
                            String reason, String wouldResolve, List<UUID> paragraphs, List<Integer> numbers, Instant since) {

    /** How many full days it has been open at that moment. */
    public long days(Instant now) {
        return Duration.between(since, now).toDays();
    }
}
