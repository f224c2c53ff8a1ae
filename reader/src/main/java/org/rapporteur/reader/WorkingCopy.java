package org.rapporteur.reader;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/**
 * Cuts a piece out of a page, or makes a copy of the whole in which places are covered. What comes out is pictures and nothing
 * else, so that nothing of what was covered remains: no text behind it, no metadata, no earlier state of the file.
 */
class WorkingCopy {

    private static final int DPI = 200;
    private static final int DPI_OF_MANY = 150;
    private static final int MOST_PAGES = 60;
    private static final float QUALITY = 0.9f;
    private static final float POINTS_PER_INCH = 72;

    private final Job job;
    private final Formats formats;
    private final Outlet outlet;

    WorkingCopy(Job job, Formats formats, Outlet outlet) {
        this.job = job;
        this.formats = formats;
        this.outlet = outlet;
    }

    /** In ten-thousandths of the page's width and height. */
    private record Place(int page, int x, int y, int width, int height) {

        static List<Place> of(String argument) {
            return Arrays.stream(argument.split(";")).map(each -> Arrays.stream(each.split(" ")).mapToInt(Integer::parseInt).toArray())
                    .map(each -> new Place(each[0], each[1], each[2], each[3], each[4])).toList();
        }

        /** Rounded to the outside: a letter must not show at the edge. */
        int[] on(BufferedImage image) {
            var left = (int) Math.floor((double) x * image.getWidth() / PlacedWord.WHOLE);
            var top = (int) Math.floor((double) y * image.getHeight() / PlacedWord.WHOLE);
            var right = (int) Math.ceil((double) (x + width) * image.getWidth() / PlacedWord.WHOLE);
            var bottom = (int) Math.ceil((double) (y + height) * image.getHeight() / PlacedWord.WHOLE);
            return new int[] {left, top, Math.min(right, image.getWidth()) - left, Math.min(bottom, image.getHeight()) - top};
        }
    }

    void run() {
        try {
            var places = Place.of(job.argument());
            try (var pages = PageImages.of(job.original(), formats.typeOf(job.original()))) {
                var file = Files.createTempFile("enclosed", null);
                if (job.mode().equals("crop")) {
                    cut(pages, places.get(0), file);
                } else {
                    cover(pages, places, file);
                }
                outlet.enclosed(0, "copy", file);
            }
            outlet.end(Status.OK, Scripts.UNDETERMINED, List.of());
        } catch (IOException | RuntimeException e) {
            outlet.end(Status.CORRUPT, Scripts.UNDETERMINED, List.of(Note.of(Remark.DAMAGED, Part.FILE)));
        }
    }

    private static void cut(PageImages pages, Place place, Path file) throws IOException {
        var image = pages.page(place.page(), DPI, false);
        var at = place.on(image);
        var piece = new BufferedImage(at[2], at[3], BufferedImage.TYPE_INT_RGB);
        var canvas = piece.createGraphics();
        canvas.drawImage(image, -at[0], -at[1], null);
        canvas.dispose();
        ImageIO.write(piece, "png", file.toFile());
    }

    private static void cover(PageImages pages, List<Place> places, Path file) throws IOException {
        if (pages.count() > MOST_PAGES || places.stream().anyMatch(each -> each.page() > pages.count())) {
            throw new IOException("Too many pages, or a place on none");
        }
        if (pages.count() == 1) {
            ImageIO.write(covered(pages, 1, places, DPI), "png", file.toFile());
            return;
        }
        try (var copy = new PDDocument()) {
            for (var page = 1; page <= pages.count(); page++) {
                var image = covered(pages, page, places, DPI_OF_MANY);
                var sheet = new PDPage(new PDRectangle(image.getWidth() * POINTS_PER_INCH / DPI_OF_MANY, image.getHeight() * POINTS_PER_INCH / DPI_OF_MANY));
                copy.addPage(sheet);
                try (var content = new PDPageContentStream(copy, sheet)) {
                    content.drawImage(JPEGFactory.createFromImage(copy, image, QUALITY), 0, 0, sheet.getMediaBox().getWidth(), sheet.getMediaBox().getHeight());
                }
            }
            copy.save(file.toFile());
        }
    }

    /** Covered before anything is compressed: what surrounds a place must not tell of it. */
    private static BufferedImage covered(PageImages pages, int page, List<Place> places, int dpi) throws IOException {
        var image = pages.page(page, dpi, false);
        var canvas = image.createGraphics();
        canvas.setColor(Color.BLACK);
        for (var place : places) {
            if (place.page() == page) {
                var at = place.on(image);
                canvas.fillRect(at[0], at[1], at[2], at[3]);
            }
        }
        canvas.dispose();
        return image;
    }
}
