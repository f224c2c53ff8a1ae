package org.rapporteur.administration;

import java.util.UUID;

import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** @param object the mechanism's name and the revision that came of it */
public record ProfileChanged(Said act, Said object, Said outcome) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return null;
    }
}
