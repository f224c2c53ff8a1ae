package org.rapporteur.review;

import java.util.Optional;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

/** What a comment is about, each with the meaning that is printed beside it. */
public enum CommentType implements Spoken {

    SUBSTANTIVE,
    FACTUAL,
    EDITORIAL,
    LEGAL,
    SOURCE_RISK,
    REDACTION_REQUEST;

    public static Optional<CommentType> ofKey(String key) {
        return Keyed.of(CommentType.class, key);
    }
}
