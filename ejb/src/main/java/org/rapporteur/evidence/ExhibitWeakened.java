package org.rapporteur.evidence;

/** What rests on an exhibit rests on less than before. */
public record ExhibitWeakened(ExhibitId exhibit, How how) {

    public enum How {
        WITHDRAWN,
        DOWNGRADED
    }
}
