package org.rapporteur.search;

import java.util.UUID;

/** A search that a person keeps. */
public record SavedSearchId(UUID uuid) {

    @Override
    public String toString() {
        return uuid.toString();
    }
}
