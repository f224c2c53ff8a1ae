package org.rapporteur.review;

import java.util.UUID;

/**
 * A change made at the request of a state.
 *
 * @param version   in which the text followed the comment; 0 for the working text
 * @param paragraph null for a comment on the whole report
 * @param number    of the paragraph in that text, 0 where it is gone or there is none
 * @param before    what the paragraph said in the version commented on, or null
 * @param after     what it says in {@code version}, or null
 */
public record RequestedChange(int version, UUID paragraph, int number, String before, String after, ChangeRequest request) {

    /** The answer may have changed other words than those of the paragraph commented on. */
    public boolean wordsChanged() {
        return after == null || !after.equals(before);
    }
}
