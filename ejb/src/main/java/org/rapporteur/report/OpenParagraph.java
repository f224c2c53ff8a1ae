package org.rapporteur.report;

import java.util.UUID;

/** A paragraph whose words are not all agreed yet. */
public record OpenParagraph(UUID paragraph, int number, int revision, Bracketed text) {

    /** How many brackets are open in it; one that was never closed is one. */
    public int open() {
        return text.all().size() + (int) text.doubts().stream().filter(doubt -> doubt.trouble() != Bracketed.Trouble.UNKNOWN_STATE).count();
    }
}
