package org.rapporteur.evidence;

import org.rapporteur.shared.Spoken;

/** How far the reading of an exhibit has come. Whatever it is, the original stays attached and citable. */
public enum ExhibitStatus implements Spoken {

    /** Waits for the anti-virus program, and is neither read nor handed out. */
    UNCHECKED,
    /** The anti-virus program found something; kept, and neither read nor handed out unless a coordinator lets it in. */
    QUARANTINED,
    RECEIVED,
    EXTRACTING,
    READY,
    UNREADABLE,
    REFUSED;

    public boolean keptBack() {
        return this == UNCHECKED || this == QUARANTINED;
    }

    public boolean pending() {
        return this == RECEIVED || this == EXTRACTING;
    }
}
