package org.rapporteur.governance;

/** The profile of a mechanism has another revision; it is in force with the end of the transaction. */
public record MechanismRevised(String mechanism, int revision) {
}
