package org.rapporteur.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.rapporteur.shared.Spoken;

/** What a comment is about, each with the meaning that is printed beside it. */
public enum CommentType implements Spoken {

    SUBSTANTIVE,
    FACTUAL,
    EDITORIAL,
    LEGAL,
    SOURCE_RISK,
    REDACTION_REQUEST;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CommentType> ofKey(String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }
}
