package org.rapporteur.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A comment with what belongs to it.
 *
 * @param notes     what the caller's own state says of it in its national room
 * @param widenings how its audience grew after it was submitted
 * @param acts      what the caller can do with it now
 */
public record CommentThread(CommentView comment, List<Note> notes, List<Widening> widenings, Set<CommentAct> acts) {

    public record Note(String author, String text, Instant at) {
    }

    public record Widening(Audience from, Audience to, String by, Instant at) {
    }

    /** For pages, whose language knows no enum constants. */
    public boolean may(String act) {
        return acts.contains(CommentAct.valueOf(act));
    }
}
