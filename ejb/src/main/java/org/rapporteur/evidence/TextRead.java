package org.rapporteur.evidence;

/** The text of an exhibit was read, or read anew: whoever quotes it looks whether the words still stand there. */
public record TextRead(ExhibitId exhibit) {
}
