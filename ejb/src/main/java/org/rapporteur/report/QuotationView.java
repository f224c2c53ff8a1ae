package org.rapporteur.report;

import java.util.UUID;

import org.rapporteur.evidence.ExhibitId;

/**
 * Words that the working text quotes, and where they stand.
 *
 * @param toPage   the page on which they end, where that is the next, or null
 * @param from     in the page's text, counted from 0, as the exhibit is read now; null where it has no text, or had none then
 * @param pageHash SHA-256 of the page's text as it was when it was quoted
 * @param lost     whether the words do not stand there any more, as the exhibit is read now
 */
public record QuotationView(UUID id, UUID paragraph, ExhibitId exhibit, int exhibitNumber, int page, Integer toPage, String quote, Integer from, Integer to,
                            String pageHash, String toPageHash, boolean lost) {
}
