package org.rapporteur.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.rapporteur.shared.Spoken;

/** Who reads a comment once it is submitted, the narrowest first; before that, its own state's people only. */
public enum Audience implements Spoken {

    DRAFTERS,
    ALL;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isWiderThan(Audience other) {
        return compareTo(other) > 0;
    }

    static Optional<Audience> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
