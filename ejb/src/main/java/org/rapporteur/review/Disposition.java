package org.rapporteur.review;

import java.time.Instant;

/**
 * The answer to a comment that holds.
 *
 * @param tookRevision the revision of the paragraph that the answer wrote by taking the proposed wording, or null
 */
public record Disposition(String key, String reason, String by, Instant at, Integer tookRevision) {

    /** Whether the text follows the comment, wholly or in part. */
    public boolean followed() {
        return key.equals("accepted") || key.equals("partly");
    }
}
