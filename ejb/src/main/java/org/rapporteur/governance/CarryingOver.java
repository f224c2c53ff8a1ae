package org.rapporteur.governance;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a new version leaves standing of the positions and signatures that an earlier one was given. */
public enum CarryingOver implements Spoken {

    /** Nothing: each version is agreed anew. */
    NONE,
    /** What concerns words that did not change. */
    UNCHANGED,
    /** What concerns words that did not change, or changed only editorially. */
    EDITORIAL,
    /** What concerns words that did not change in substance. */
    FACTUAL;

    /** Whether what was said of a text stands when this has changed in it. */
    public boolean outlives(ChangeClass change) {
        return this == FACTUAL && change != ChangeClass.SUBSTANTIVE || this == EDITORIAL && change == ChangeClass.EDITORIAL;
    }

    @JsonCreator
    public static CarryingOver ofKey(String key) {
        return Keyed.of(CarryingOver.class, key).orElseThrow();
    }

    @Override
    @JsonValue
    public String key() {
        return Spoken.super.key();
    }
}
