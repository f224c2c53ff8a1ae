package org.rapporteur.authority;

/**
 * What authority has to know of a thing.
 *
 * @param mechanism  the mechanism that it belongs to
 * @param circulated whether a version of it has gone out to the member states
 * @param version    the newest circulated version, 0 before the first
 */
public record Standing(String mechanism, boolean circulated, int version) {
}
