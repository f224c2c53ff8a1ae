package org.rapporteur.evidence;

import java.util.UUID;

import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** Something was done with an exhibit, or found out about it, that belongs on the record. */
record ExhibitEvent(Said act, int number, Said outcome, boolean automatic) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return null;
    }

    @Override
    public Said object() {
        return Said.of("evidence.exhibit", number);
    }
}
