package org.rapporteur.report;

import java.time.Instant;
import java.util.UUID;

/**
 * What a paragraph said at one of its revisions.
 *
 * @param version the newest circulated version when it was written; the words went into the one after
 * @param text    null where the paragraph was removed
 */
public record ParagraphRevision(UUID paragraph, int revision, int version, String text, Instant writtenAt, String writtenBy) {
}
