package org.rapporteur.review;

/**
 * Through whose eyes comments are looked at. It only ever takes away from what the caller may read.
 *
 * @param state         the other state whose view is asked for, or null for one's own
 * @param onceSubmitted whether what is still in the caller's own room counts as submitted, to see beforehand what the other state will get
 */
public record Lens(String state, boolean onceSubmitted) {

    public static final Lens OWN = new Lens(null, false);
}
