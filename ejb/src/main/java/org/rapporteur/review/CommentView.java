package org.rapporteur.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A comment of a state on one circulated version.
 *
 * @param paragraph       the paragraph's permanent id, or null for the whole report
 * @param quote           the words commented on, or null
 * @param proposedWording the text the state would have instead, or null
 * @param submittedAt     null while it is still in the national room
 * @param disposition     accepted, partly, rejected or noted; null while there is none
 */
public record CommentView(CommentId id, int number, int version, String state, String stateName, String author, UUID paragraph, String quote,
                          CommentType type, String text, String proposedWording, Audience audience, Instant writtenAt,
                          Instant submittedAt, boolean withdrawn, String disposition, String reason, String answeredBy) {

    public boolean submitted() {
        return submittedAt != null;
    }

    /** Whether the coordinator still owes it an answer. */
    public boolean unanswered() {
        return submitted() && !withdrawn && disposition == null;
    }
}
