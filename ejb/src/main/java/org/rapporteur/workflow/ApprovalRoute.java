package org.rapporteur.workflow;

import java.util.List;

import org.rapporteur.report.ReportId;

/**
 * Port: the engine that carries a report along its route. It remembers where each report is and nothing else.
 * Every call joins the caller's transaction; the caller holds the report's row lock.
 */
public interface ApprovalRoute {

    /** Starts the route {@code route} (the key of a model) for the report; arrival at the first step is told before this returns. */
    void start(ReportId report, String route);

    /**
     * Leaves the step at which the report stands.
     *
     * @param element the model's element id of that step
     * @param outcome the answer that the route's gateways read, such as {@code circulate}; null where the step has one way out
     * @throws IllegalStateException if the report does not stand at that element
     */
    void leave(ReportId report, String element, String outcome);

    /** The steps of the model in the order of the drawing, for "where the route stands". Empty before the start. */
    List<RouteStop> stops(String route);

    /** The BPMN 2.0 XML of the live model. */
    String model(String route);
}
