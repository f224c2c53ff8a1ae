package org.rapporteur.evidence;

/** A working copy became an exhibit; one that is a picture waits to be read. */
record CopyMade(ExhibitId exhibit) {
}
