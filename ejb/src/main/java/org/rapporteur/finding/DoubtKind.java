package org.rapporteur.finding;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

/** What became of an exhibit on which a paragraph rests. */
public enum DoubtKind implements Spoken {

    WITHDRAWN,
    DOWNGRADED,
    READS_DIFFERENTLY;

    static DoubtKind ofKey(String key) {
        return Keyed.of(DoubtKind.class, key).orElseThrow();
    }
}
