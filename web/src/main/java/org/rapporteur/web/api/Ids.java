package org.rapporteur.web.api;

import java.util.UUID;

import org.rapporteur.shared.NotFound;

final class Ids {

    private Ids() {
    }

    /** What is no UUID names nothing. */
    static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("thing");
        }
    }
}
