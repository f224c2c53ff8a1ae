package org.rapporteur.workflow;

import java.util.List;
import java.util.Map;

import org.rapporteur.governance.DecisionRule;
import org.rapporteur.report.ReportId;

/**
 * Port: the engine that carries a report along its route. It remembers where each report is and nothing else.
 * Every call joins the caller's transaction; the caller holds the report's row lock.
 */
public interface ApprovalRoute {

    /**
     * Starts the route {@code route} (the key of its models) for the report, on the model that is live in the mechanism;
     * arrival at the first step is told before this returns.
     */
    void start(ReportId report, String mechanism, String route);

    /**
     * Leaves the step at which the report stands.
     *
     * @param element the model's element id of that step
     * @param outcome the answer that the route's gateways read, such as {@code circulate}; null where the step has one way out
     * @throws IllegalStateException if the report does not stand at that element
     */
    void leave(ReportId report, String element, String outcome);

    /**
     * Leaves the form at which the report stands.
     *
     * @param answers by the fields' ids: texts, numbers, true or false, or null; gateways read them from now on
     */
    void answered(ReportId report, String element, Map<String, Object> answers);

    /** What the step asks for, in the order of the model; empty where it is no form. */
    List<FormField> fields(String model, String element);

    /** How long the silence at this element lasts, as the model draws it. */
    DecisionRule.Period silence(String model, String element);

    /** Into which language the text is translated at this element: a tag such as {@code fr}. */
    String language(String model, String element);

    /** The id of the model on which new reports of the mechanism start. */
    String live(String mechanism, String route);

    /** A route that there is: the key of its models and the name that the newest is drawn with. */
    record Named(String key, String name) {
    }

    /** Every route that reports of the mechanism can travel. */
    List<Named> routes(String mechanism);

    /** The steps of the model of this id in the order of the drawing, for "where the route stands". */
    List<RouteStop> stops(String model);

    /** The BPMN 2.0 XML of the model of this id. */
    String xml(String model);
}
