package org.rapporteur.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingCopyTest {

    /** Where Sample writes: at 50, 700 of a sheet of 612 by 792 points. */
    private static final String WORDS = " 700 950 4000 350";

    @TempDir
    Path folder;

    private static Recorded made(String mode, Path file, String places) throws Exception {
        var recorded = new Recorded();
        new WorkingCopy(new Job("1", mode, file, file.getFileName().toString(), Limits.USUAL, places), new Formats(), recorded).run();
        return recorded;
    }

    private static long dark(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight()).filter(at -> (image.getRGB(at % image.getWidth(), at / image.getWidth()) & 0xFF) < 128).count();
    }

    @Test
    void nothingOfTheCoveredWordsRemains() throws Exception {
        var file = Files.write(folder.resolve("a.pdf"), Sample.pdf("the source is Mr Secret", "nothing here"));
        var copy = made("redact", file, "1" + WORDS);
        assertThat(copy.status).isEqualTo(Status.OK);
        var bytes = copy.enclosed.get("copy");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Secret", "Helvetica");
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).isBlank();
            assertThat(document.getDocumentInformation().getMetadataKeys()).isEmpty();
            var page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            // All of the place is one black: no letter shows through it.
            for (var x = page.getWidth() * 8 / 100; x < page.getWidth() * 46 / 100; x++) {
                for (var y = page.getHeight() * 100 / 1000; y < page.getHeight() * 128 / 1000; y++) {
                    assertThat(new Color(page.getRGB(x, y)).getRed()).isLessThan(12);
                }
            }
            assertThat(dark(new PDFRenderer(document).renderImageWithDPI(1, 72))).as("the other page is as it was").isPositive();
        }
    }

    @Test
    void aPictureOfOnePageStaysOne() throws Exception {
        var file = Files.write(folder.resolve("a.pdf"), Sample.pdf("the source is Mr Secret"));
        var image = ImageIO.read(new ByteArrayInputStream(made("redact", file, "1 0 0 10000 10000").enclosed.get("copy")));
        assertThat(dark(image)).isEqualTo((long) image.getWidth() * image.getHeight());
    }

    @Test
    void aPieceIsCutOut() throws Exception {
        var file = Files.write(folder.resolve("a.pdf"), Sample.pdf("first", "the tanker"));
        var piece = ImageIO.read(new ByteArrayInputStream(made("crop", file, "2" + WORDS).enclosed.get("copy")));
        assertThat(piece.getWidth()).isBetween(679, 682);
        assertThat(dark(piece)).isPositive();
        assertThat(dark(ImageIO.read(new ByteArrayInputStream(made("crop", file, "2 0 5000 5000 5000").enclosed.get("copy"))))).isZero();
        assertThat(made("crop", file, "3" + WORDS).enclosed).isEmpty();
        assertThat(made("redact", file, "3" + WORDS).enclosed).isEmpty();
    }
}
