package org.rapporteur.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a comment is about, each with the meaning that is printed beside it. */
public enum CommentType {

    SUBSTANTIVE("Substantive", "what the report concludes"),
    FACTUAL("Factual", "a fact, figure, name or date"),
    EDITORIAL("Editorial", "wording without change of meaning"),
    LEGAL("Legal", "the measures or their reading"),
    SOURCE_RISK("Source risk", "a source could be recognised"),
    REDACTION_REQUEST("Redaction request", "something should not be published");

    private final String title;
    private final String meaning;

    CommentType(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    static Optional<CommentType> ofKey(String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }
}
