package org.rapporteur.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
