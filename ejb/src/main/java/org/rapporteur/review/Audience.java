package org.rapporteur.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who reads a comment once it is submitted; before that, its own state's people only. */
public enum Audience {

    DRAFTERS("the experts, the coordinator and the chair"),
    ALL("everyone who reads the report");

    private final String words;

    Audience(String words) {
        this.words = words;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }

    static Optional<Audience> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
