package org.rapporteur.review;

import java.util.UUID;

/** Of a comment what is needed to count and to order; the words are read for those that are shown. */
public record CommentLine(CommentId id, int version, String state, UUID paragraph, boolean submitted, boolean withdrawn, String disposition) {

    public boolean unanswered() {
        return submitted && !withdrawn && disposition == null;
    }

    public boolean inRoom() {
        return !submitted && !withdrawn;
    }
}
