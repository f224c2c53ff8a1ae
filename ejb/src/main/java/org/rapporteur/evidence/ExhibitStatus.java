package org.rapporteur.evidence;

import org.rapporteur.shared.Spoken;

/** How far the reading of an exhibit has come. Whatever it is, the original stays attached, downloadable and citable. */
public enum ExhibitStatus implements Spoken {

    RECEIVED,
    EXTRACTING,
    READY,
    UNREADABLE,
    REFUSED;

    public boolean pending() {
        return this == RECEIVED || this == EXTRACTING;
    }
}
