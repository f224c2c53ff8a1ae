package org.rapporteur.review;

import org.rapporteur.shared.Keyed;

/** What a person can do with a comment; {@link CommentRules} says when. */
public enum CommentAct implements Keyed {

    REWORD, MOVE, SUBMIT, WITHDRAW, SUPPORT, END_SUPPORT, WIDEN, NOTE;
}
