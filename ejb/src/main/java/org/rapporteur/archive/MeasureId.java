package org.rapporteur.archive;

import java.util.UUID;

/** A measure of an adopted resolution; it stays the same in all languages. */
public record MeasureId(UUID uuid) {

    @Override
    public String toString() {
        return uuid.toString();
    }
}
