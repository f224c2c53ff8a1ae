package org.rapporteur.telling;

import org.rapporteur.shared.Keyed;

/** How a mail stands. */
public enum MailStatus implements Keyed {

    /** Collected for the day's digest. */
    COLLECTED,
    QUEUED,
    /** Being handed to the mail server. */
    SENDING,
    /** Taken by the mail server. */
    SENT,
    /** Written into a file: the demonstration's way, on which nothing is sent. */
    FILED,
    /** Given up. */
    FAILED,
    /** The server or the connection broke off while it was handed over: perhaps taken, perhaps not. */
    IN_DOUBT,
    /** What it would have said was done before it could be sent. */
    NOT_NEEDED;

    public static MailStatus ofKey(String key) {
        return Keyed.of(MailStatus.class, key).orElseThrow(() -> new IllegalStateException("No mail stands so: " + key));
    }
}
