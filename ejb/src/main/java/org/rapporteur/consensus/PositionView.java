package org.rapporteur.consensus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A position as it was taken, on the version and hash it was taken on.
 *
 * @param paragraphs the permanent ids it concerns; empty for the whole text
 * @param takenBy    the person who took it for the state, and on behalf of whom if somebody was absent
 * @param held       what a hold adds; null for other stances
 */
public record PositionView(PositionId id, int version, String contentHash, String state, String stateName, String takenBy, Stance stance,
                           String reason, String wouldResolve, List<UUID> paragraphs, Instant takenAt, Instant withdrawnAt, Held held) {

    /**
     * @param until  when it lapses; null where it was put before a hold named its date
     * @param joined the name of the state whose hold it joined, or null
     */
    public record Held(Instant until, String joined, boolean lapsed) {
    }

    public PositionView(PositionId id, int version, String contentHash, String state, String stateName, String takenBy, Stance stance, String reason, String wouldResolve,
                        List<UUID> paragraphs, Instant takenAt, Instant withdrawnAt) {
        this(id, version, contentHash, state, stateName, takenBy, stance, reason, wouldResolve, paragraphs, takenAt, withdrawnAt, null);
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    public boolean lapsed() {
        return held != null && held.lapsed();
    }

    /** As it stood at that moment, at or after which it was taken. */
    PositionView asOf(Instant moment) {
        var ran = held == null || held.until() == null || !held.until().isAfter(moment) ? held : new Held(held.until(), held.joined(), false);
        return new PositionView(id, version, contentHash, state, stateName, takenBy, stance, reason, wouldResolve, paragraphs, takenAt,
                withdrawn() && withdrawnAt.isAfter(moment) ? null : withdrawnAt, ran);
    }

    /** Whether it is still the state's word. */
    public boolean stands() {
        return !withdrawn() && !lapsed();
    }
}
