package org.rapporteur.letter;

import java.util.UUID;

public record LetterId(UUID uuid) {

    @Override
    public String toString() {
        return uuid.toString();
    }
}
