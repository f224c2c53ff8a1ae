package org.rapporteur.consensus;

import java.util.Locale;

import org.rapporteur.shared.Spoken;

/** What became of a hold. */
public enum HoldEnding implements Spoken {

    /** The state itself took it back. */
    RELEASED,
    /** The state itself took another position, or put another hold. */
    FOLLOWED,
    /** Its own date came. */
    LAPSED,
    /** The decision ended, or another text is decided on. */
    OUTLIVED;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HoldEnding ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
