package org.rapporteur.reader;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** What a PDF file itself tells about the completeness of its text; the parser does not. */
final class PdfCheck {

    private static final int TAIL = 1024;
    private static final int FEW = 40;

    private PdfCheck() {
    }

    /** A file that was cut off is often read without any complaint, with the last pages missing. */
    static boolean hasEndMark(Path pdf) throws IOException {
        try (var file = new RandomAccessFile(pdf.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL));
            var tail = new byte[(int) Math.min(TAIL, file.length())];
            file.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    /** Whether so little stands on a page that a picture on it may be the page itself: a stamp, a number, the name of a scanner. */
    static boolean saysLittle(String text) {
        return text.codePoints().filter(letter -> !Character.isWhitespace(letter)).limit(FEW).count() < FEW;
    }

    /** Of these pages (from 1) that say little, the ones that show an image: any where there is no letter at all, else one as large as the page. */
    static List<Integer> imagesAmong(PDDocument document, Map<Integer, String> pages) {
        try {
            var images = new ArrayList<Integer>();
            var number = 0;
            for (var page : document.getPages()) {
                var text = pages.get(++number);
                if (text != null && showsImage(page.getResources(), text.isBlank() ? null : page.getCropBox(), 2)) {
                    images.add(number);
                }
            }
            return images;
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    /** @param sheet null where any image counts; a scan has at least one point of colour for each point of the sheet */
    private static boolean showsImage(PDResources resources, PDRectangle sheet, int depth) {
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            try {
                if (sheet == null && resources.isImageXObject(name)) {
                    return true;
                }
                var drawn = resources.getXObject(name);
                if (drawn instanceof PDImageXObject image && image.getWidth() >= sheet.getWidth() && image.getHeight() >= sheet.getHeight()
                        || depth > 0 && drawn instanceof PDFormXObject form && showsImage(form.getResources(), sheet, depth - 1)) {
                    return true;
                }
            } catch (IOException e) {
                return true;
            }
        }
        return false;
    }
}
