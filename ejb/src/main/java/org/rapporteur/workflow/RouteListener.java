package org.rapporteur.workflow;

import java.time.Instant;

import org.rapporteur.report.ReportId;

/** What the engine tells the application, inside the transaction that moved the route. */
public interface RouteListener {

    void arrived(ReportId report, Arrival arrival);

    /** The step's due date passed and the route left it; those who had not acted are not heard. */
    void lapsed(ReportId report, String element);

    /** The step was left by {@link ApprovalRoute#leave}. */
    void left(ReportId report, String element);

    void ended(ReportId report);

    /** Asked when the report comes to a step: the end of a period of working days that begins now, by the calendar of its mechanism. */
    Instant afterWorkingDays(ReportId report, int days);
}
