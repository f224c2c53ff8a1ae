package org.rapporteur.evidence.reading;

import java.util.List;

/** The headings and paragraphs of a document in their order. */
public record Outline(ReadingStatus status, List<Note> notes, List<Block> blocks) {

    /** @param level of a heading, from 1; 0 for a paragraph, a list item, a table's row or a note */
    public record Block(int level, String text) {
    }
}
