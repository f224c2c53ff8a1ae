package org.rapporteur.evidence.reading;

/**
 * One page, sheet, slide or attachment.
 *
 * @param number     from 1, without gaps; for a document without attachments before it also the page's number in the document
 * @param label      what an expert calls it: "page 3", "sheet Prices", "slide 2", "attachment letters/offer.pdf, page 1"
 * @param confidence 0 to 100 where a program read the text from a picture; null where it is the file's own
 * @param language   a BCP-47 tag guessed from its letters, {@code und} where there are too few
 */
public record PageText(int number, String label, String text, Integer confidence, String language) {

    public PageText(int number, String label, String text, String language) {
        this(number, label, text, null, language);
    }
}
