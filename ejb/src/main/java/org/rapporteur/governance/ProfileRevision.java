package org.rapporteur.governance;

import java.time.Instant;
import java.util.UUID;

/**
 * A profile as it was in force from an instant on.
 *
 * @param by     who made it, or null where the product itself did
 * @param reason why, in the words of who made it
 */
public record ProfileRevision(int number, Instant at, UUID by, String reason, MechanismView profile) {
}
