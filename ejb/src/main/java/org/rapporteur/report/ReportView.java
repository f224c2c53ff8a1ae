package org.rapporteur.report;

import java.time.Instant;

/**
 * A report without its text.
 *
 * @param revision    of the working text and standing; what {@code seenVersion} refers to
 * @param version     the newest circulated version, 0 before the first
 * @param contentHash of that version, or null
 */
public record ReportView(ReportId id, String mechanism, String type, String typeName, String title, String symbol,
                         ReportStatus status, int revision, int version, String contentHash, Instant openedAt, String openedBy) {
}
