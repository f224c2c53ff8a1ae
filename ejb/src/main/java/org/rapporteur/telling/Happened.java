package org.rapporteur.telling;

/** Something to tell was written down; it waits for its commit. */
record Happened() {
}
