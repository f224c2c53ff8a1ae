package org.rapporteur.design;

import java.time.Instant;
import java.util.List;

import org.rapporteur.report.ReportId;

/** Port: the engine sets reports right that cannot go on by themselves. */
public interface ModelMending {

    /** Whether a report could come from this step to its publication without a decision of the member states in between. */
    boolean skipsDecision(String model, String element);

    /** Takes the report from one step of its model to another, within the caller's transaction; arrival there is told. */
    void jump(ReportId report, String from, String to, String reason);

    /**
     * Something that the engine could not do by itself.
     *
     * @param error what was said when it was tried last
     * @param left  how often it is still tried, 0 where nobody tries it again
     * @param next  when it is tried again
     */
    record Failed(String id, ReportId report, String model, String element, String error, int left, Instant next) {
    }

    /** What failed and was not done since, in the mechanism's routes. */
    List<Failed> failures(String mechanism);

    /** Has it tried again now. */
    void retry(String failure);
}
