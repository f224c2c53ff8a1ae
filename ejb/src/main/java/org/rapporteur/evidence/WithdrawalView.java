package org.rapporteur.evidence;

import java.time.Instant;

/** That an exhibit was withdrawn: when, by whom and why. */
public record WithdrawalView(Instant at, String by, String reason) {
}
