package org.rapporteur.reader;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Makes small files of many formats. */
final class Sample {

    /** Instead of a text: a page that shows an image. */
    static final String IMAGE = "(image)";

    private Sample() {
    }

    static byte[] pdf(String... pages) throws IOException {
        return pdf(null, pages);
    }

    static byte[] encryptedPdf(String... pages) throws IOException {
        return pdf("secret", pages);
    }

    private static byte[] pdf(String password, String... pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var text : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    if (text.equals(IMAGE)) {
                        content.drawImage(LosslessFactory.createFromImage(document, image()), 10, 10);
                    } else if (!text.isEmpty()) {
                        content.beginText();
                        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                        content.newLineAtOffset(50, 700);
                        content.showText(text);
                        content.endText();
                    }
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image(), "png", out);
        return out.toByteArray();
    }

    private static BufferedImage image() {
        return new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    }

    /** Sheets by name, each with one cell. */
    static byte[] workbook(Workbook workbook, Map<String, String> sheets) throws IOException {
        try (workbook) {
            sheets.forEach((name, cell) -> workbook.createSheet(name).createRow(0).createCell(0).setCellValue(cell));
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    static byte[] pptx(String... slides) throws IOException {
        try (var show = new XMLSlideShow()) {
            for (var text : slides) {
                show.createSlide().createTextBox().setText(text);
            }
            var out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    static byte[] ppt(String... slides) throws IOException {
        try (var show = new HSLFSlideShow()) {
            for (var text : slides) {
                show.createSlide().createTextBox().setText(text);
            }
            var out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
