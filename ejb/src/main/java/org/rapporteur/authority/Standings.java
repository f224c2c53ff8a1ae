package org.rapporteur.authority;

import java.util.Optional;

/** Tells the standing of the things of one kind; each feature that owns such things has one. */
public interface Standings {

    Concerns.Kind kind();

    Optional<Standing> of(Concerns thing);
}
