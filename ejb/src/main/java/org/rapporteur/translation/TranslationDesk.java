package org.rapporteur.translation;

import java.util.List;

/** What is translated at the step at which a report stands, in the order of the text. */
public record TranslationDesk(String language, int version, List<Part> parts) {

    /**
     * @param key    names the part in calls: {@code title}, or the permanent id of a section or a paragraph
     * @param number the paragraph's, 0 for the title and for headings
     * @param words  of the translation so far, or null
     */
    public record Part(String key, int number, String source, String words) {
    }
}
