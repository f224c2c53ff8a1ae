package org.rapporteur.governance;

import java.util.Locale;

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
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean fulfilled(int signed, int refused) {
        return switch (this) {
            case DISSENT_NOTED -> true;
            case ALL -> refused == 0;
            case MAJORITY -> signed > refused || refused == 0;
        };
    }
}
