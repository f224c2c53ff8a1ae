package org.rapporteur.evidence.reading;

/**
 * One page, sheet, slide or attachment.
 *
 * @param number from 1, without gaps; for a document without attachments before it also the page's number in the document
 * @param label  what an expert calls it: "page 3", "sheet Prices", "slide 2", "attachment letters/offer.pdf, page 1"
 */
public record PageText(int number, String label, String text) {
}
