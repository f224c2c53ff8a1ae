package org.rapporteur.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A comment of a state on one circulated version.
 *
 * @param number          the state's, for good once it is submitted; before, its place in the national room, and 0 where it was withdrawn there
 * @param paragraph       the paragraph's permanent id, or null for the whole report
 * @param quote           the words commented on, or null
 * @param proposedWording the paragraph as the state would have it instead, or null
 * @param submittedAt     null while it is still in the national room
 * @param disposition     accepted, partly, rejected or noted; null while there is none
 * @param anchor          the quoted words with what stood around them, or null where there is no quotation
 * @param revision        of its wording while it is in the room
 * @param supports        the other states that stand by it, the first first
 */
public record CommentView(CommentId id, int number, int version, String state, String stateName, String author, UUID paragraph, String quote,
                          CommentType type, String text, String proposedWording, Audience audience, Instant writtenAt,
                          Instant submittedAt, boolean withdrawn, String disposition, String reason, String answeredBy,
                          Anchor anchor, int revision, List<Support> supports) {

    public boolean submitted() {
        return submittedAt != null;
    }

    /** Still among its own state's people. */
    public boolean inRoom() {
        return !submitted() && !withdrawn;
    }

    /** Whether the coordinator still owes it an answer. */
    public boolean unanswered() {
        return submitted() && !withdrawn && disposition == null;
    }
}
