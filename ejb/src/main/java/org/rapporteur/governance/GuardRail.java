package org.rapporteur.governance;

import java.util.Optional;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

import com.fasterxml.jackson.annotation.JsonValue;

/** What no workflow of a mechanism may draw away, unless its owner has lifted it. */
public enum GuardRail implements Spoken {

    /** No report is published without each state's position or an expired silence. */
    STATES_HEARD,
    /** No one decides on what he wrote alone. */
    NOT_ALONE,
    /** Every review has a deadline. */
    REVIEW_DEADLINE;

    @Override
    @JsonValue
    public String key() {
        return Spoken.super.key();
    }

    public static Optional<GuardRail> ofKey(String key) {
        return Keyed.of(GuardRail.class, key);
    }
}
