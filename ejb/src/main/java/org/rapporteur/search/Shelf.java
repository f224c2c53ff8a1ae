package org.rapporteur.search;

import java.util.Optional;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

/** What can be looked in. */
public enum Shelf implements Spoken {
    EXHIBITS, REPORTS, COMMENTS, ARCHIVE;

    public static Optional<Shelf> ofKey(String key) {
        return Keyed.of(Shelf.class, key);
    }
}
