package org.rapporteur.report;

import java.time.Instant;

/** A text that the experts signed: which of them, counted from 1, the SHA-256 that the signatures name, and when signing ended. */
public record SealedText(int number, String contentHash, Instant sealedAt) {
}
