package org.rapporteur.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages on which each letter is set by itself, from right to left, as typesetters of Arabic do it. */
class ArabicPageTest {

    private static final int WIDE = 10;

    @TempDir
    Path folder;

    /** @param means what the sign stands for; of no width it stands upon the one before */
    private record Sign(String means, int width) {
    }

    @Test
    void theTwoLettersOfALigatureStayInTheirOrder() throws Exception {
        var text = "السفن الكبيرة أفرغت ثلاث حاويات من المعدات";
        assertThat(read(letters("السفن الكبيرة أفرغت ث"), List.of(new Sign("ل", WIDE), new Sign("ا", 0)), letters("ث حاويات من المعدات"))).isEqualTo(text);
        assertThat(read(letters("السفن الكبيرة أفرغت ث"), List.of(new Sign("لا", WIDE)), letters("ث حاويات من المعدات"))).isEqualTo(text);
    }

    @Test
    void whatStandsOnThePageBesideItsTextIsKept() throws Exception {
        try (var document = new PDDocument()) {
            var page = page(document, letters("السفن الكبيرة في المرفأ القديم"));
            var link = new PDAnnotationLink();
            var address = new PDActionURI();
            address.setURI("https://example.org/ship");
            link.setAction(address);
            var note = new PDAnnotationText();
            note.setContents("Seen at Busan.");
            page.setAnnotations(List.of(link, note));
            assertThat(read(document)).isEqualTo("السفن الكبيرة في المرفأ القديم\n\nhttps://example.org/ship\nSeen at Busan.");
        }
    }

    private static List<Sign> letters(String text) {
        return text.chars().mapToObj(letter -> new Sign(Character.toString(letter), WIDE)).toList();
    }

    @SafeVarargs
    private String read(List<Sign>... signs) throws Exception {
        try (var document = new PDDocument()) {
            page(document, Arrays.stream(signs).flatMap(List::stream).toList());
            return read(document);
        }
    }

    private String read(PDDocument document) throws Exception {
        var file = folder.resolve("arabic.pdf");
        document.save(file.toFile());
        return Recorded.read(file).text("page 1");
    }

    private static PDPage page(PDDocument document, List<Sign> signs) throws IOException {
        var content = new StringBuilder("BT /F1 10 Tf\n");
        var widths = new COSArray();
        var meanings = new StringBuilder("1 begincodespacerange\n<00> <FF>\nendcodespacerange\n" + signs.size() + " beginbfchar\n");
        var left = 500;
        for (var i = 0; i < signs.size(); i++) {
            var sign = signs.get(i);
            left -= sign.width();
            var code = String.format("<%02X>", 0x41 + i);
            content.append(String.format(Locale.ENGLISH, "1 0 0 1 %d 700 Tm %s Tj\n", left, code));
            widths.add(COSInteger.get(sign.width() * 100L));
            meanings.append(code).append(" <");
            sign.means().chars().forEach(letter -> meanings.append(String.format("%04X", letter)));
            meanings.append(">\n");
        }
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
        font.setInt(COSName.FIRST_CHAR, 0x41);
        font.setInt(COSName.LAST_CHAR, 0x41 + signs.size() - 1);
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.TO_UNICODE, stream(document, "begincmap\n" + meanings + "endbfchar\nendcmap"));
        var page = new PDPage();
        page.setResources(new PDResources());
        page.getResources().put(COSName.getPDFName("F1"), PDFontFactory.createFont(font));
        page.setContents(stream(document, content + "ET"));
        document.addPage(page);
        return page;
    }

    private static PDStream stream(PDDocument document, String text) throws IOException {
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream()) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
