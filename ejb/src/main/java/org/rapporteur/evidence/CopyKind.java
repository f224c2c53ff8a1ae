package org.rapporteur.evidence;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

/** What is made of an exhibit to work with; the original stays as it is. */
public enum CopyKind implements Spoken {

    CROP,
    REDACTION,
    TRANSCRIPTION,
    TRANSLATION;

    /** Whether a person typed it. */
    public boolean isTyped() {
        return this == TRANSCRIPTION || this == TRANSLATION;
    }

    static CopyKind ofKey(String key) {
        return Keyed.of(CopyKind.class, key).orElseThrow();
    }
}
