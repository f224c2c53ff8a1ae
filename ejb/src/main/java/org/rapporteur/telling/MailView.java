package org.rapporteur.telling;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail as the administrator sees it: to whom and how it stands, not what it is about.
 *
 * @param problem what stood in the way the last time, in the mail server's own words, or null
 * @param next    when it is tried again, or null
 */
public record MailView(UUID id, String person, String address, MailStatus status, Instant queuedAt, int tries, Instant next, Instant sentAt, String problem) {

    /** Whether it can be put into the queue again. */
    public boolean isStuck() {
        return status == MailStatus.FAILED || status == MailStatus.IN_DOUBT;
    }
}
