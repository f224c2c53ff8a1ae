package org.rapporteur.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A resolution that was adopted.
 *
 * @param name    such as "2375 (2017)"
 * @param counted whether the text numbers nothing and its paragraphs were counted
 * @param texts   one for each language in which it is here
 */
public record ResolutionView(ResolutionId id, String name, LocalDate adopted, boolean counted, int measures, List<Text> texts) {

    /** @param language ISO 639-1 code */
    public record Text(String language, String title, String sha256, Instant importedAt, String importedBy) {
    }

    /** As documents of the United Nations are named: "S/RES/2375 (2017)". */
    public String symbol() {
        return "S/RES/" + name;
    }

    /** The language asked for if the resolution is here in it, otherwise English, otherwise any. */
    public String languageOr(String asked) {
        var known = texts.stream().map(Text::language).toList();
        return known.contains(asked) ? asked : known.contains("en") ? "en" : known.get(0);
    }
}
