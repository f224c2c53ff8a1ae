package org.rapporteur.administration;

import java.util.UUID;

import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/**
 * @param name    what the person signs in with
 * @param outcome what there is to say of it, or null
 */
public record AccountChanged(String name, Said act, Said outcome) implements OnRecord {

    AccountChanged(String name, Said act) {
        this(name, act, null);
    }

    @Override
    public UUID aboutReport() {
        return null;
    }

    @Override
    public Said object() {
        return Said.words(name);
    }
}
