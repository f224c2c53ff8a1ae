package org.rapporteur.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @TempDir
    Path folder;

    @Test
    void aPageIsDrawnWithThePlacesOfItsWords() throws Exception {
        var file = Files.write(folder.resolve("a.pdf"), Sample.pdf("first", "tanker alongside"));
        var drawn = Recorded.picture(file, 2);
        assertThat(drawn.status).isEqualTo(Status.OK);
        var image = ImageIO.read(new ByteArrayInputStream(drawn.enclosed.get("page")));
        assertThat(image.getHeight()).isGreaterThan(image.getWidth()).isGreaterThan(1_000);
        // Sample writes at 50, 700 of a sheet of 612 by 792 points.
        assertThat(drawn.words.lines()).hasSize(2).first().asString().matches("81\\d 10\\d\\d \\d+ \\d+ tanker");
        assertThat(Recorded.picture(file, 3).status).isEqualTo(Status.CORRUPT);
    }

    /** Where a word is said to stand, there is ink; whichever way the page is turned. */
    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theWordsOfATurnedPageAreWhereTheyAreSeen(int turn) throws Exception {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(400, 600));
            page.setRotation(turn);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 30);
                content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(turn), turn == 90 || turn == 180 ? 300 : 100, turn >= 180 ? 450 : 150));
                content.showText("HARBOUR");
                content.endText();
            }
            document.save(folder.resolve("turned.pdf").toFile());
        }
        var drawn = Recorded.picture(folder.resolve("turned.pdf"), 1);
        var image = ImageIO.read(new ByteArrayInputStream(drawn.enclosed.get("page")));
        assertThat(image.getWidth() > image.getHeight()).isEqualTo(turn % 180 != 0);
        var word = drawn.words.strip().split(" ");
        assertThat(word).hasSize(5).endsWith("HARBOUR");
        var inside = new Rectangle(share(word[0], image.getWidth()), share(word[1], image.getHeight()), share(word[2], image.getWidth()), share(word[3], image.getHeight()));
        Rectangle ink = null;
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFF) < 100) {
                    ink = ink == null ? new Rectangle(x, y, 1, 1) : ink.union(new Rectangle(x, y, 1, 1));
                }
            }
        }
        inside.grow(4, 4);
        assertThat(ink.width).isGreaterThan(50);
        assertThat(inside.contains(ink)).as(inside + " holds " + ink).isTrue();
        assertThat((double) inside.width * inside.height).isLessThan(3.0 * ink.width * ink.height);
    }

    private static int share(String part, int whole) {
        return Integer.parseInt(part) * whole / 10_000;
    }

    @Test
    void aPictureIsShownAsOne() throws Exception {
        var drawn = Recorded.picture(Files.write(folder.resolve("a.png"), Sample.png()), 1);
        assertThat(drawn.enclosed).containsOnlyKeys("page");
        assertThat(drawn.words).isEmpty();
        assertThat(Recorded.picture(Files.writeString(folder.resolve("a.html"), "<script>alert(1)</script>"), 1).enclosed).isEmpty();
    }

    @Test
    void aPageOfAnySizeFitsIntoTheMemory() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(14_400, 14_400)));
            document.save(folder.resolve("huge.pdf").toFile());
        }
        var image = ImageIO.read(new ByteArrayInputStream(Recorded.picture(folder.resolve("huge.pdf"), 1).enclosed.get("page")));
        assertThat((long) image.getWidth() * image.getHeight()).isLessThan(13_000_000);
    }
}
