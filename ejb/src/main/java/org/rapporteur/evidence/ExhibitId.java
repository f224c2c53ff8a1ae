package org.rapporteur.evidence;

import java.util.UUID;

import org.rapporteur.authority.Concerns;

public record ExhibitId(UUID uuid) implements Concerns {

    public static ExhibitId of(String text) {
        return new ExhibitId(UUID.fromString(text));
    }

    @Override
    public Kind kind() {
        return Kind.EXHIBIT;
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
