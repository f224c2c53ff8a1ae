package org.rapporteur.archive;

import org.rapporteur.shared.Spoken;

/** Why a person should look twice at a paragraph that was recognised. */
public enum Doubt implements Spoken {

    /** Numbers before it are missing. */
    JUMPS,
    /** It may be an item of a list within the paragraph before. */
    LIST,
    /** It is longer than paragraphs are: something else may have been taken for a part of it. */
    LONG
}
