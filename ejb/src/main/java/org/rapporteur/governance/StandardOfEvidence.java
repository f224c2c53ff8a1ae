package org.rapporteur.governance;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How sure a finding claims to be, the least first. */
public enum StandardOfEvidence implements Spoken {

    INFORMATION_INDICATING,
    REASONABLE_GROUNDS,
    CREDIBLE_INFORMATION;

    @JsonCreator
    public static StandardOfEvidence ofKey(String key) {
        return Keyed.of(StandardOfEvidence.class, key).orElseThrow();
    }

    @Override
    @JsonValue
    public String key() {
        return Spoken.super.key();
    }
}
