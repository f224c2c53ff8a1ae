package org.rapporteur.change;

import java.time.Instant;
import java.util.UUID;

import org.rapporteur.governance.ChangeClass;

/**
 * A state holds that a change weighs more than it was classed. Until that is settled, or the state withdraws it, the change
 * counts as substantive.
 *
 * @param settledAs null while it is open, and where it was withdrawn; so are {@code settledBy} and {@code settledReason}
 */
public record ClassChallenge(UUID id, String state, String stateName, String reason, Instant at, Instant withdrawnAt, Instant settledAt, ChangeClass settledAs, String settledBy,
                             String settledReason) {

    public boolean open() {
        return withdrawnAt == null && settledAt == null;
    }
}
