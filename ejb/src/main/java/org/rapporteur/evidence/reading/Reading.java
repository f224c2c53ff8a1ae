package org.rapporteur.evidence.reading;

import java.util.List;
import java.util.Map;

/**
 * What could be read of one original.
 *
 * @param notes     why it has this status; empty where the whole text was read
 * @param mediaType as recognised from the content; empty when the reading ended before that
 * @param language  a BCP-47 tag guessed from the letters, {@code und} when there is nothing to guess from
 * @param metadata  as the file gives it, unchecked
 * @param pages     in the order of the document, attachments after the text they are attached to; an attachment
 *                  without text stands here with an empty text, so that it can be seen that it is there
 * @param pictures  whether there are pages in it that are pictures: see {@link TextReader#letters}
 * @param hazards   what is unsafe in it, as far as that can be seen
 * @param enclosed  the files that stand directly in it; their bytes are gone once the reading is closed
 */
public record Reading(ReadingStatus status, List<Note> notes, String mediaType, String language,
        Map<String, List<String>> metadata, List<PageText> pages, List<Enclosed> enclosed, boolean pictures, List<Hazard> hazards) implements AutoCloseable {

    /** Whether there is text to show, complete or not. */
    public boolean readable() {
        return status.readable() && pages.stream().anyMatch(page -> !page.text().isEmpty());
    }

    @Override
    public void close() {
        enclosed.forEach(each -> each.file().toFile().delete());
    }
}
