package org.rapporteur.evidence;

import java.time.Instant;

import org.rapporteur.evidence.reading.ReadingStatus;

/**
 * One reading of an exhibit.
 *
 * @param reader   which reader read it, and with which settings
 * @param pages    how many pages, sheets or parts it found
 */
public record ReadingRun(ReadingKind kind, Instant beganAt, int milliseconds, String reader, String settings, ReadingStatus status, int pages) {
}
