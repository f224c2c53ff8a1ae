package org.rapporteur.consensus;

import java.time.Duration;
import java.time.Instant;

import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;

/**
 * An objection that its state has neither withdrawn nor followed by another position, on a report that is not decided.
 *
 * @param version the one that it was taken on
 * @param newest  the newest circulated version
 */
public record ObjectionView(PositionId id, ReportId report, String title, ReportStatus status, int version, int newest, String state, String stateName,
                            String reason, String wouldResolve, Instant since) {

    /** How many full days it has been open at that moment. */
    public long days(Instant now) {
        return Duration.between(since, now).toDays();
    }
}
