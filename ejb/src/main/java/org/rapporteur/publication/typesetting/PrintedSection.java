package org.rapporteur.publication.typesetting;

import java.util.List;

/** A heading and the paragraphs under it. Without a heading it is set, but not listed in the contents. */
public record PrintedSection(String heading, List<PrintedParagraph> paragraphs) {

    public PrintedSection {
        heading = heading == null ? "" : heading;
        paragraphs = List.copyOf(paragraphs);
    }
}
