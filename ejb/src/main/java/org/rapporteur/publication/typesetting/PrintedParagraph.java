package org.rapporteur.publication.typesetting;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One numbered paragraph.
 *
 * @param id     its permanent identity; the number may change from one version to the next
 * @param text   plain text; a line break in it is kept
 * @param notes  its citations, called after its last word in this order
 */
public record PrintedParagraph(String id, int number, String text, List<PrintedNote> notes) {

    public PrintedParagraph {
        requireNonNull(id, "id");
        requireNonNull(text, "text");
        notes = List.copyOf(notes);
    }
}
