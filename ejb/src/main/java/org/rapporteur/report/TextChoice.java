package org.rapporteur.report;

import java.time.Instant;

/**
 * A text of a report that may be compared.
 *
 * @param key    what names it in addresses: {@code 3}, {@code experts-1}, {@code working}
 * @param number of the version or of the experts' text, 0 for the working text
 * @param at     when it was frozen or sealed, null for the working text
 * @param read   whether the person has opened it before
 */
public record TextChoice(String key, Kind kind, int number, String contentHash, Instant at, boolean read) {

    public enum Kind { VERSION, EXPERTS, WORKING }
}
