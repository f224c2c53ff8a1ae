package org.rapporteur.administration;

import java.util.UUID;

import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** @param name what the person signs in with */
public record AccountChanged(String name, Said act) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return null;
    }

    @Override
    public Said object() {
        return Said.words(name);
    }
}
