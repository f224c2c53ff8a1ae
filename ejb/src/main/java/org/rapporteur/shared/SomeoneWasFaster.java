package org.rapporteur.shared;

import java.time.Instant;

/** The thing has changed since the person saw it. Nothing was overwritten; what stands now comes along. */
public class SomeoneWasFaster extends Refusal {

    private final String by;
    private final Instant at;
    private final String textNow;
    private final int revisionNow;
    private final String textJoined;

    /** @param what the thing, as in {@code faster.paragraph}; with {@code by}, as in {@code faster.paragraph.by} */
    public SomeoneWasFaster(String what, String by, Instant at, String textNow, int revisionNow) {
        this(what, by, at, textNow, revisionNow, null);
    }

    /** @param textJoined what both wrote, or null where that cannot be had without choosing */
    public SomeoneWasFaster(String what, String by, Instant at, String textNow, int revisionNow, String textJoined) {
        super(by == null ? Said.of("faster." + what) : Said.of("faster." + what + ".by", by));
        this.by = by;
        this.at = at;
        this.textNow = textNow;
        this.revisionNow = revisionNow;
        this.textJoined = textJoined;
    }

    public SomeoneWasFaster(String what, int revisionNow) {
        this(what, null, null, null, revisionNow);
    }

    /** Who changed it, or null where that is not one person. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    /** The text as it stands now, where the thing is a text. */
    public String textNow() {
        return textNow;
    }

    public int revisionNow() {
        return revisionNow;
    }

    /** The text as it would stand with what both wrote; null where they wrote over the same words, or the thing is no text. */
    public String textJoined() {
        return textJoined;
    }
}
