package org.rapporteur.evidence;

/** An exhibit that was kept back may be read now. */
record ExhibitCleared() {
}
