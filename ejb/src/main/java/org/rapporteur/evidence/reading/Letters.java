package org.rapporteur.evidence.reading;

import java.util.List;

/**
 * What the pages of an original say that are pictures, as far as a program could tell.
 *
 * @param status OK, or why the reading ended; pages read until then are kept
 */
public record Letters(ReadingStatus status, List<Page> pages) {

    /**
     * @param number     of the page in the file, from 1
     * @param confidence 0 to 100
     * @param words      where they stand: lines of {@link PlacedWord}
     * @param languages  in which it was read, such as {@code kor+eng}
     * @param language   a BCP-47 tag guessed from its letters, {@code und} where there are too few
     */
    public record Page(int number, int confidence, String languages, String text, String words, String language) {
    }
}
