package org.rapporteur.review;

import java.util.Locale;

/** What a person can do with a comment; {@link CommentRules} says when. */
public enum CommentAct {

    REWORD, MOVE, SUBMIT, WITHDRAW, SUPPORT, END_SUPPORT, WIDEN, NOTE;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
