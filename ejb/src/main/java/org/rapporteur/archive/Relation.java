package org.rapporteur.archive;

import org.rapporteur.shared.Spoken;

/** How a later measure bears on an earlier one, the strongest first. */
public enum Relation implements Spoken {

    /** The earlier one no longer holds. */
    SUPERSEDES,
    ADJUSTS,
    EXTENDS,
    CLARIFIES,
    /** It only names it. */
    MENTIONS
}
