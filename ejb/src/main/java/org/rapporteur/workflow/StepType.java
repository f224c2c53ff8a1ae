package org.rapporteur.workflow;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of step that a route may be drawn from. Each has a screen in the portal and a body in the API. */
public enum StepType {

    /** Experts write; any one of those responsible says that drafting is done. */
    DRAFT("draft", false),
    /** Each expert signs the draft or dissents from it. */
    SIGN_OFF("sign-off", true),
    /** The coordinator circulates the draft or returns it. */
    CHECK("check", false),
    /** Each member state comments on the circulated version. */
    REVIEW("review", true),
    /** The coordinator answers the comments and edits. */
    ANSWER("answer", false),
    /** Each member state takes a position on the circulated version. */
    DECIDE("decide", true),
    /** The secretariat gives the symbol and publishes. */
    PUBLISH("publish", false);

    private final String key;
    private final boolean ofMany;

    StepType(String key, boolean ofMany) {
        this.key = key;
        this.ofMany = ofMany;
    }

    /** The word used in models, in the API and in page names. */
    public String key() {
        return key;
    }

    /** Whether every one of those responsible has to act, rather than any one of them. */
    public boolean ofMany() {
        return ofMany;
    }

    public static Optional<StepType> ofKey(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }
}
