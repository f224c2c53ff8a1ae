package org.rapporteur.review;

import java.util.Optional;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

/** Who reads a comment once it is submitted, the narrowest first; before that, its own state's people only. */
public enum Audience implements Spoken {

    DRAFTERS,
    ALL;

    boolean isWiderThan(Audience other) {
        return compareTo(other) > 0;
    }

    static Optional<Audience> ofKey(String key) {
        return Keyed.of(Audience.class, key);
    }
}
