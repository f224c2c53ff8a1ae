package org.rapporteur.consensus;

import java.time.Instant;

/** The end of a decision was put off. */
public record ExtensionView(Instant before, Instant until, String reason, Instant at, String by) {
}
