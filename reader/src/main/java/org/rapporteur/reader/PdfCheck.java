package org.rapporteur.reader;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** What a PDF file itself tells about the completeness of its text; the parser does not. */
final class PdfCheck {

    private static final int TAIL = 1024;

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

    /** Of these pages (from 1), the ones that show an image; the others are empty. */
    static List<Integer> imagesAmong(Path pdf, Collection<Integer> pages) {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return pages.stream().filter(page -> page <= document.getNumberOfPages())
                    .filter(page -> showsImage(document.getPage(page - 1).getResources(), 2)).toList();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static boolean showsImage(PDResources resources, int depth) {
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            try {
                if (resources.isImageXObject(name)
                        || depth > 0 && resources.getXObject(name) instanceof PDFormXObject form && showsImage(form.getResources(), depth - 1)) {
                    return true;
                }
            } catch (IOException e) {
                return true;
            }
        }
        return false;
    }
}
