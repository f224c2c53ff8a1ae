package org.rapporteur.governance;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What becomes of the experts' signatures when a later version is not what they signed. Nothing waits for them then: the text is the states' by now. */
public enum SigningLater implements Spoken {

    /** Those whose signature or dissent does not stand for it are asked to give another. */
    ASKED,
    /** They sign their own draft, which is sealed, and nothing after it. */
    ONCE;

    @JsonCreator
    public static SigningLater ofKey(String key) {
        return Keyed.of(SigningLater.class, key).orElseThrow();
    }

    @Override
    @JsonValue
    public String key() {
        return Spoken.super.key();
    }
}
