package org.rapporteur.audit;

import java.time.Instant;

/** One line of the record, as it is shown. {@code person} is "The system" where a deadline or an automatic step acted. */
public record RecordEntry(long seq, Instant at, String person, String role, String onBehalfOf, String act, String actKey, String object,
                          Integer version, boolean refused, String outcome) {
}
