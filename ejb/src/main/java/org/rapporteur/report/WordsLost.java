package org.rapporteur.report;

import org.rapporteur.evidence.ExhibitId;

/** A later reading of the exhibit does not have words any more that were quoted from it. */
public record WordsLost(ExhibitId exhibit) {
}
