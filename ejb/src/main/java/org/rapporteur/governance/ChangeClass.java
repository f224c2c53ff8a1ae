package org.rapporteur.governance;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

import com.fasterxml.jackson.annotation.JsonValue;

/** How much a change weighs for those who agreed before it, in rising order. */
public enum ChangeClass implements Spoken {

    /** It says the same in other words. */
    EDITORIAL,
    /** It puts a fact right: a figure, a date, a source. */
    FACTUAL,
    /** It says something else. */
    SUBSTANTIVE;

    public static ChangeClass ofKey(String key) {
        return Keyed.of(ChangeClass.class, key).orElseThrow();
    }

    public ChangeClass orWorse(ChangeClass other) {
        return compareTo(other) < 0 ? other : this;
    }

    @Override
    @JsonValue
    public String key() {
        return Spoken.super.key();
    }
}
