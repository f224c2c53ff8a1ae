package org.rapporteur.design;

import java.time.Instant;

/**
 * A report that could not go on by itself.
 *
 * @param step  the name of what failed
 * @param error why, as it was said when it was tried last
 * @param left  how often it is still tried, 0 where it waits for somebody to have it tried again
 */
public record Incident(String id, String report, int version, String element, String step, String error, int left, Instant next) {
}
