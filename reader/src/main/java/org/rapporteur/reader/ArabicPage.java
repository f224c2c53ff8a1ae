package org.rapporteur.reader;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * The text of a page from right to left, by where its letters stand rather than by the order in which they were drawn. What is
 * found from left to right is turned round at the end. Of a ligature, such as lam-alef, some programs make a sign for its first letter
 * and one without width upon it for the second, which must come to stand on the left of the first.
 */
class ArabicPage extends PDFTextStripper {

    private static final float HAIR = 0.01f;

    private TextPosition before;

    private ArabicPage(int page) {
        setSortByPosition(true);
        setStartPage(page);
        setEndPage(page);
        // Paragraphs are set apart by an empty line.
        setParagraphEnd(getLineSeparator());
    }

    /** @param page from 1 */
    static String text(PDDocument document, int page) throws IOException {
        return PlainText.clip(PlainText.clean(new ArabicPage(page).getText(document)), PageHandler.LONGEST);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        var isUpon = before != null && letter.getWidth() == 0 && letter.getX() == before.getX() && letter.getY() == before.getY();
        super.processTextPosition(isUpon && isArabic(letter.getUnicode()) ? aside(letter) : letter);
        before = letter;
    }

    private static boolean isArabic(String text) {
        return text.codePoints().allMatch(letter -> Character.getDirectionality(letter) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    private static TextPosition aside(TextPosition letter) {
        return new TextPosition(letter.getRotation(), letter.getPageWidth(), letter.getPageHeight(), Matrix.concatenate(Matrix.getTranslateInstance(-HAIR, 0), letter.getTextMatrix()),
                letter.getEndX() - HAIR, letter.getEndY(), letter.getHeight(), letter.getWidth(), letter.getWidthOfSpace(), letter.getUnicode(),
                letter.getCharacterCodes(), letter.getFont(), letter.getFontSize(), (int) letter.getFontSizeInPt());
    }

    /** Where its links lead, and what was noted on it. */
    @Override
    protected void endPage(PDPage page) throws IOException {
        for (var annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI address) {
                note(address.getURI());
            } else if (annotation instanceof PDAnnotationMarkup) {
                note(annotation.getContents());
            }
        }
    }

    private void note(String text) throws IOException {
        if (text != null && !text.isBlank()) {
            output.write(getLineSeparator() + text);
        }
    }
}
