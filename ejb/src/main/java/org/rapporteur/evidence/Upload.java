package org.rapporteur.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file on its way in.
 *
 * @param offset  how many of its bytes are here
 * @param exhibit what it became when the last one came, or null
 * @param held    the number of the exhibit where its last byte has just come and the mechanism holds the same bytes already, or null
 * @param expires when it is put away if nothing more comes
 */
public record Upload(UUID id, String fileName, long size, long offset, ExhibitId exhibit, Integer held, Instant expires) {
}
