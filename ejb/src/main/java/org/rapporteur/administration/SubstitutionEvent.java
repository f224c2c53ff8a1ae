package org.rapporteur.administration;

import java.util.UUID;

import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

public record SubstitutionEvent(Said act, Said object, Said outcome) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return null;
    }
}
