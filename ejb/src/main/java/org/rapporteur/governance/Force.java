package org.rapporteur.governance;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a policy does where something is missing: the step says so, or is refused. */
public enum Force implements Spoken {

    WARNS,
    BLOCKS;

    @JsonCreator
    public static Force ofKey(String key) {
        return Keyed.of(Force.class, key).orElseThrow();
    }

    @Override
    @JsonValue
    public String key() {
        return Spoken.super.key();
    }
}
