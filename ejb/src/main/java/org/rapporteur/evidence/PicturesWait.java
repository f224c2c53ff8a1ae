package org.rapporteur.evidence;

/** There are pictures to be read. */
record PicturesWait() {
}
