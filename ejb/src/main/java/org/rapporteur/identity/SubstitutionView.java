package org.rapporteur.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody acts on behalf of somebody else for a time.
 *
 * @param until   the first instant at which it holds no more
 * @param endedAt when it was ended before its time, or null
 */
public record SubstitutionView(UUID id, PersonId absent, String absentName, PersonId substitute, String substituteName, Instant from, Instant until,
                               String reason, String grantedBy, Instant grantedAt, String endedBy, Instant endedAt) {

    public boolean over(Instant now) {
        return endedAt != null || !now.isBefore(until);
    }

    public boolean holds(Instant now) {
        return !over(now) && !now.isBefore(from);
    }
}
