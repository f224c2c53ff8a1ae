package org.rapporteur.authority;

import java.util.UUID;

/** A command, query or id that concerns one report or one exhibit; the gate asks the standing of it. */
public interface Concerns {

    enum Kind { REPORT, EXHIBIT }

    Kind kind();

    UUID uuid();
}
