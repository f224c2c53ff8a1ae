package org.rapporteur.workflow;

import java.util.Optional;

import org.rapporteur.shared.Keyed;

/** The kinds of step that a route may be drawn from. Each has a screen in the portal and a body in the API; its key stands in models and in page names. */
public enum StepType implements Keyed {

    /** Experts write; any one of those responsible says that drafting is done. */
    DRAFT(false),
    /** Each expert signs the draft or dissents from it. */
    SIGN_OFF(true),
    /** The coordinator circulates the draft or returns it. */
    CHECK(false),
    /** Each member state comments on the circulated version. */
    REVIEW(true),
    /** The coordinator answers the comments and edits. */
    ANSWER(false),
    /** Each member state takes a position on the circulated version. */
    DECIDE(true),
    /** The circulated version is adopted at an exact instant unless a member state breaks the silence: a decision for which the model sets the time. */
    SILENCE(true),
    /** Somebody translates the circulated version, part by part. */
    TRANSLATE(false),
    /** Somebody outside who is named in the text is heard: a letter, its last day, and what came back. */
    RIGHT_OF_REPLY(false),
    /** A state or a firm outside is asked for information. */
    COLLECT_INFORMATION(false),
    /** One of those responsible enters what the model asks for. */
    FORM(false),
    /** Nobody acts: the report rests until an instant, or for a period. */
    WAIT(false),
    /** The secretariat gives the symbol and publishes. */
    PUBLISH(false);

    private final boolean ofMany;

    StepType(boolean ofMany) {
        this.ofMany = ofMany;
    }

    /** Whether every one of those responsible has to act, rather than any one of them. */
    public boolean ofMany() {
        return ofMany;
    }

    /** Whether whatever holds of {@code other} holds of it: a silence is a decision. */
    public boolean is(StepType other) {
        return this == other || this == SILENCE && other == DECIDE;
    }

    /** Whether letters go out there to somebody who has no account here. */
    public boolean asksOutside() {
        return this == RIGHT_OF_REPLY || this == COLLECT_INFORMATION;
    }

    public static Optional<StepType> ofKey(String key) {
        return Keyed.of(StepType.class, key);
    }
}
