package org.rapporteur.statement;

import java.util.UUID;

public record StatementId(UUID uuid) {

    public static StatementId of(String text) {
        return new StatementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
