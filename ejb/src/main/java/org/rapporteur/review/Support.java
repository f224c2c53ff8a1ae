package org.rapporteur.review;

/** A state that stands by another's comment. */
public record Support(String state, String stateName) {
}
