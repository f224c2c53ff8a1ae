package org.rapporteur.processes;

import java.util.Map;
import java.util.Set;

import org.rapporteur.workflow.StepType;

/** What the code and the shipped model have agreed upon. {@code RouteContractTest} holds the model against it. */
final class RouteContract {

    /** The key of the shipped route and the name of its file. */
    static final String KEY = "report-route";
    static final String RESOURCE = "routes/report-route.bpmn";

    /** The one word that gateways may read: the answer given when the last step was left. */
    static final String OUTCOME = "outcome";
    private static final String ANSWER_PREFIX = "form.";
    static final String RETURN = "return";
    static final String CIRCULATE = "circulate";
    static final String ADOPTED = "adopted";

    /** The property of a user task that names its {@link org.rapporteur.workflow.StepType}. */
    static final String STEP = "step";
    /** The property of a user task that says which days its period counts: {@link #WORKING}, those of the mechanism's calendar; without it, all. */
    static final String DAYS = "days";
    static final String WORKING = "working";

    /** The property of a silence that says how long it lasts; its end is the decision's own, no timer stands there. */
    static final String PERIOD = "period";

    /** The property of a translation that says into which language. */
    static final String LANGUAGE = "language";

    /** The automatic step that tells people, and what a model says of it: roles, states, words. */
    static final String NOTIFICATION = "notification";
    static final String TO = "to";
    static final String STATES = "states";
    static final String TEXT = "text";

    static final String SUBMITTED = "submitted";
    static final String DRAFT = "draft";
    static final String SIGN_OFF = "sign-off";
    static final String SIGN_OFF_PERIOD_OVER = "sign-off-period-over";
    static final String CHECK = "check";
    static final String CIRCULATION = "circulate";
    static final String REVIEW = "review";
    static final String REVIEW_PERIOD_OVER = "review-period-over";
    static final String ANSWER = "answer";
    static final String PUTTING_UP = "put-up-for-decision";
    static final String DECIDE = "decide";
    static final String PUBLISH = "publish";
    static final String PUBLISHED = "published";

    /** The automatic step that both service tasks name. */
    static final String CIRCULATION_STEP = "circulation";

    /** What the kinds of step answer when they are left; a condition behind them can read nothing else. */
    static final Map<StepType, Set<String>> ANSWERS = Map.of(StepType.CHECK, Set.of(CIRCULATE, RETURN), StepType.ANSWER, Set.of(CIRCULATE, "decide"),
            StepType.DECIDE, Set.of(ADOPTED, "not-adopted", "revise"), StepType.SILENCE, Set.of(ADOPTED, "broken", "revise"),
            StepType.RIGHT_OF_REPLY, Set.of("reply", "none"), StepType.COLLECT_INFORMATION, Set.of("full", "partial", "none"));

    private RouteContract() {
    }

    /** The engine's name for what a condition calls so. */
    static String variable(String word) {
        return OUTCOME.equals(word) ? OUTCOME : ANSWER_PREFIX + word;
    }
}
