package org.rapporteur.consensus;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a decision ended when it did. */
public enum DecisionEnding implements Spoken {

    /** Nothing could change the outcome any more. */
    SETTLED,
    /** Its period was over; it ended at that instant, whenever the server came to see it. */
    EXPIRY,
    /** A state broke the silence. */
    BROKEN,
    TAKEN_BACK;

    @Override
    @JsonValue
    public String key() {
        return Spoken.super.key();
    }

    static DecisionEnding ofKey(String key) {
        return Keyed.of(DecisionEnding.class, key).orElseThrow();
    }
}
