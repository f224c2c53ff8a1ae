package org.rapporteur.search;

import java.util.Optional;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

/** By what results are told apart, and narrowed. */
public enum Facet implements Spoken {
    CASE, TYPE, LANGUAGE, YEAR, MARKING, STATE, MEASURE;

    public static Optional<Facet> ofKey(String key) {
        return Keyed.of(Facet.class, key);
    }
}
