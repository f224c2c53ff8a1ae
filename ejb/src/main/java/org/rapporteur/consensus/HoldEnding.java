package org.rapporteur.consensus;

import org.rapporteur.shared.Keyed;
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

    static HoldEnding ofKey(String key) {
        return Keyed.of(HoldEnding.class, key).orElseThrow();
    }
}
