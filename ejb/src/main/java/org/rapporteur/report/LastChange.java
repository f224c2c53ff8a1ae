package org.rapporteur.report;

import java.time.Instant;

/** Who changed something last, by name, and when. */
public record LastChange(String by, Instant at) {
}
