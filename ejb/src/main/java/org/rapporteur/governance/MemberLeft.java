package org.rapporteur.governance;

/** A state is a member no more. What it owes falls away, and what it objected to blocks no more. */
public record MemberLeft(String mechanism, String state, String name) {
}
