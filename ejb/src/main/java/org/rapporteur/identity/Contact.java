package org.rapporteur.identity;

import java.time.ZoneId;

/**
 * Where a person is reached.
 *
 * @param email or null
 * @param zone  in which the person reads a clock, or null where they did not say
 */
public record Contact(String email, ZoneId zone) {
}
