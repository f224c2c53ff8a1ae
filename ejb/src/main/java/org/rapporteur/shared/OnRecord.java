package org.rapporteur.shared;

import java.util.UUID;

/**
 * A domain event that belongs on the record of a report: what was done, on which version, on behalf of which state and
 * what came of it. Who and when is known to the one who keeps the record.
 */
public interface OnRecord {

    /** The act as the record prints it, "took a position": an {@code act.…} whose key programs read. */
    Said act();

    /** The report, or null where the act concerns none. */
    UUID aboutReport();

    /** The version concerned, or null. */
    default Integer aboutVersion() {
        return null;
    }

    /** The state on whose behalf, as its code, or null. */
    default String onBehalfOf() {
        return null;
    }

    /** What it was done to, such as "paragraph 3" or "comment 12", or null. */
    default Said object() {
        return null;
    }

    /** Whether it followed by itself from what a person did, rather than being the person's act. */
    default boolean automatic() {
        return false;
    }

    /** The state in whose national room it happened, so that only the auditor reads of it; null elsewhere. */
    default String room() {
        return null;
    }

    /** What came of it, or null. Never words of a text that not all who read the record may read. */
    default Said outcome() {
        return null;
    }
}
