package org.rapporteur.review;

/**
 * A state's comment that the text followed, wholly or in part, with the answer: who accepted it and why.
 *
 * @param wordingTaken whether its proposed wording itself went into the text
 */
public record ChangeRequest(CommentView comment, Disposition answer, boolean wordingTaken) {

    static ChangeRequest of(CommentView comment, Disposition answer) {
        return new ChangeRequest(comment, answer, answer.tookRevision() != null);
    }
}
