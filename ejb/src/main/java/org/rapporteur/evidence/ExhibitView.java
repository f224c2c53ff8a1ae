package org.rapporteur.evidence;

import java.time.Instant;

/**
 * An exhibit without its text.
 *
 * @param number as printed: "Exhibit 7"
 * @param size   of the original in bytes
 * @param reason why there is no text, or why it is not the whole text; null where there is nothing to say
 */
public record ExhibitView(ExhibitId id, int number, String title, String fileName, String sha256, long size, String mediaType, String language,
                          String source, String grade, String marking, String caseName, ExhibitStatus status, String reason, int pages,
                          Instant receivedAt, String receivedBy) {
}
