package org.rapporteur.consensus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A position as it was taken, on the version and hash it was taken on.
 *
 * @param paragraphs the permanent ids it concerns; empty for the whole text
 * @param takenBy    the person who took it on behalf of the state
 */
public record PositionView(PositionId id, int version, String contentHash, String state, String stateName, String takenBy, Stance stance,
                           String reason, String wouldResolve, List<UUID> paragraphs, Instant takenAt, Instant withdrawnAt) {

    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
