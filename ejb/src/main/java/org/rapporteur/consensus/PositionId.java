package org.rapporteur.consensus;

import java.util.UUID;

public record PositionId(UUID uuid) {

    public static PositionId of(String text) {
        return new PositionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
