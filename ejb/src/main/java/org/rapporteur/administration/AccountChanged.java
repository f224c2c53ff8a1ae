package org.rapporteur.administration;

import java.util.UUID;

import org.rapporteur.shared.OnRecord;

/** @param name what the person signs in with */
public record AccountChanged(String name, String act) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return null;
    }

    @Override
    public String object() {
        return name;
    }
}
