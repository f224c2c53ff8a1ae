package org.rapporteur.governance;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What follows when an expert refuses to sign. Whoever says nothing in time never stands in the way, and none of these buries a
 * report: where a refusal stops a draft, the draft goes back to the experts or the chair lets it go on.
 */
public enum SigningRule implements Spoken {

    /** The report goes on, and the dissent with it. */
    DISSENT_NOTED,
    /** One refusal stops the draft. */
    ALL,
    /** The draft is stopped unless more sign than refuse. */
    MAJORITY;

    @JsonCreator
    public static SigningRule ofKey(String key) {
        return Keyed.of(SigningRule.class, key).orElseThrow();
    }

    @Override
    @JsonValue
    public String key() {
        return Spoken.super.key();
    }

    public boolean fulfilled(int signed, int refused) {
        return switch (this) {
            case DISSENT_NOTED -> true;
            case ALL -> refused == 0;
            case MAJORITY -> signed > refused || refused == 0;
        };
    }
}
