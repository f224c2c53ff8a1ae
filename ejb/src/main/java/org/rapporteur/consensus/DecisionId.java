package org.rapporteur.consensus;

import java.util.UUID;

public record DecisionId(UUID uuid) {

    @Override
    public String toString() {
        return uuid.toString();
    }
}
