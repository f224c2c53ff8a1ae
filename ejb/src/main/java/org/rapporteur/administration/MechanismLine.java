package org.rapporteur.administration;

import java.time.Instant;

/**
 * A mechanism in a list.
 *
 * @param mine         whether the caller works for it
 * @param changeable   whether the caller may change it
 * @param administered whether it has an administrator of its own
 */
public record MechanismLine(String key, String name, int members, int reportTypes, int revision, Instant since, boolean mine, boolean changeable, boolean administered) {
}
