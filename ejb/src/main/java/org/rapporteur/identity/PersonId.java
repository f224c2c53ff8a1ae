package org.rapporteur.identity;

import java.util.UUID;

public record PersonId(UUID uuid) {

    @Override
    public String toString() {
        return uuid.toString();
    }
}
