package org.rapporteur.evidence;

import java.time.Instant;

/** One touch of an exhibit. */
public record CustodyEntry(Instant at, String person, CustodyAct act, String detail) {
}
