package org.rapporteur.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;
import org.rapporteur.workflow.StepType;

import com.fasterxml.jackson.annotation.JsonValue;

/** What came back. */
public enum LetterOutcome implements Spoken {

    /** The party that was heard replied. */
    REPLY(StepType.RIGHT_OF_REPLY),
    /** All that was asked for. */
    FULL(StepType.COLLECT_INFORMATION),
    PARTIAL(StepType.COLLECT_INFORMATION),
    /** Nothing, until the day that was set or until it was given up. */
    NONE(null);

    private final StepType only;

    LetterOutcome(StepType only) {
        this.only = only;
    }

    @Override
    @JsonValue
    public String key() {
        return Spoken.super.key();
    }

    /** Those that a letter of this kind of step can have. */
    public static List<LetterOutcome> of(StepType step) {
        return Arrays.stream(values()).filter(outcome -> outcome.only == null || outcome.only == step).toList();
    }

    static Optional<LetterOutcome> ofKey(String key) {
        return Keyed.of(LetterOutcome.class, key);
    }
}
