package org.rapporteur.report;

import java.util.UUID;

/**
 * What two sides made of one paragraph; texts are null where a side has it not.
 *
 * @param number   in the newer text, 0 where it is gone there
 * @param conflict both changed the same words, or one removed what the other changed
 */
public record ParagraphThreeWay(UUID paragraph, int number, String base, String mine, String now, boolean conflict) {
}
