package org.rapporteur.report;

import java.time.Instant;

/** A circulated version: its number, SHA-256 of its content, when and by whom it was frozen. */
public record VersionView(int number, String contentHash, Instant frozenAt, String frozenBy) {
}
