package org.rapporteur.evidence;

import java.util.Locale;

import org.rapporteur.shared.Spoken;

/** How far the reading of an exhibit has come. Whatever it is, the original stays attached, downloadable and citable. */
public enum ExhibitStatus implements Spoken {

    RECEIVED,
    EXTRACTING,
    READY,
    UNREADABLE,
    REFUSED;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean pending() {
        return this == RECEIVED || this == EXTRACTING;
    }
}
