package org.rapporteur.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tesseract reads on one processor, so that two pages at a time take half as long. */
@Execution(ExecutionMode.CONCURRENT)
class OcrTest {

    private static final Path EVIDENCE = Path.of("../../shared/evidence");

    @TempDir
    Path folder;

    @BeforeEach
    void onlyWithTesseract() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/tesseract")), "SKIPPED: Tesseract is not installed");
    }

    /** Nobody says which language it is. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void realPicturesAreRead(String file, String languages, int page, String phrase) throws Exception {
        assumeTrue(phrase != null, "SKIPPED: no folder shared/evidence beside the project");
        var real = EVIDENCE.resolve("dev").resolve(file);
        var read = Recorded.letters(real, "");
        assertThat(read.status).as("%s", read.notes).isEqualTo(Status.OK);
        assertThat(read.letters.get(1)).startsWith(languages);
        assertThat(squeezed(read.letters.get(page))).contains(squeezed(phrase));
        assertThat(Recorded.read(real).pictures).isTrue();
    }

    /** Of the manifest, the files that must be read by OCR: the page or frame on which a phrase stands. */
    static Stream<Arguments> rows() throws IOException {
        var manifest = EVIDENCE.resolve("manifest.tsv");
        return Files.notExists(manifest) ? Stream.of(Arguments.of("none", "", 0, null)) : Files.readAllLines(manifest).stream().map(row -> row.split("\t", -1)).filter(row -> row[4].equals("ocr"))
                .map(row -> Arguments.of(row[0], row[9] + "+eng", row[6].isBlank() ? 1 : Integer.parseInt(row[6].split(" ")[1]), row[7]));
    }

    /** A stamp or a number of the page does not make it a text; what the page says itself stays. */
    @Test
    void aScanWithAStampIsReadAllTheSame() throws Exception {
        var picture = new BufferedImage(1700, 2200, BufferedImage.TYPE_BYTE_GRAY);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 1700, 2200);
        canvas.setColor(Color.BLACK);
        canvas.setFont(new Font("SansSerif", Font.PLAIN, 60));
        canvas.drawString("The tanker lay alongside at dawn", 150, 500);
        canvas.dispose();
        var file = folder.resolve("a.pdf");
        try (var document = new PDDocument()) {
            for (var text : new String[] {"Exhibit 7", "A long text stands on this page of its own, beside the same picture, and so it stays as it is."}) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 612, 792);
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 6);
                    content.setRenderingMode(RenderingMode.NEITHER);
                    content.newLineAtOffset(50, 20);
                    content.showText(text);
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        assertThat(Recorded.read(file).pictures).isTrue();
        var read = Recorded.letters(file, "eng");
        assertThat(read.letters).containsOnlyKeys(1);
        assertThat(read.letters.get(1)).contains("Exhibit 7", "tanker lay alongside");
    }

    @Test
    void pagesWithTextAreLeftAlone() throws Exception {
        var file = Files.write(folder.resolve("a.pdf"), Sample.pdf("words", Sample.IMAGE, ""));
        assertThat(Recorded.read(file).pictures).isTrue();
        assertThat(Recorded.letters(file, "eng").letters).containsOnlyKeys(2);
        assertThat(Recorded.read(Files.write(folder.resolve("b.pdf"), Sample.pdf("words"))).pictures).isFalse();
    }

    @Test
    void whatIsNoPictureIsAResult() throws Exception {
        var read = Recorded.letters(Files.writeString(folder.resolve("a.png"), "no picture"), "eng");
        assertThat(read.status).isEqualTo(Status.CORRUPT);
        assertThat(read.letters).isEmpty();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
