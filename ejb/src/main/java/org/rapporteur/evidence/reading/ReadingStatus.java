package org.rapporteur.evidence.reading;

import org.rapporteur.shared.Spoken;

/** Whether the text of an original can be trusted to be there, and if not, why. The original itself stays usable in any case. */
public enum ReadingStatus implements Spoken {

    /** The whole text was read. */
    OK(true),
    /** Something is missing: damaged pages, unreadable attachments, pages that are images. */
    PARTIAL(true),
    /** Reading was stopped because the file holds, or unpacks to, too much. */
    LIMITED(true),
    /** Reading took too long; pages read until then are kept. */
    TIMEOUT(true),
    /** Reading needed too much memory; pages read until then are kept. */
    OUT_OF_MEMORY(true),
    /** The worker ended unexpectedly, or there is none; pages read until then are kept. */
    CRASH(true),
    /** Cannot be read without a password. */
    ENCRYPTED(false),
    /** There is no text in it at all. */
    EMPTY(false),
    /** Images without a text layer. */
    SCAN(false),
    /** A format that cannot be read. */
    UNSUPPORTED(false),
    /** Damaged, or not what it claims to be. */
    CORRUPT(false);

    private final boolean readable;

    ReadingStatus(boolean readable) {
        this.readable = readable;
    }

    /** Whether there may be text to show; {@link Reading#readable()} knows whether there is. */
    public boolean readable() {
        return readable;
    }
}
