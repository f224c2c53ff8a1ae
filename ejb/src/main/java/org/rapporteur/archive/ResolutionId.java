package org.rapporteur.archive;

import java.util.UUID;

public record ResolutionId(UUID uuid) {

    @Override
    public String toString() {
        return uuid.toString();
    }
}
