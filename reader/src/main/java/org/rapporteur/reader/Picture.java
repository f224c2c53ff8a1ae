package org.rapporteur.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import javax.imageio.ImageIO;

/** Draws one page, so that a person sees what it looks like and nothing of the file itself reaches a browser. */
class Picture {

    private static final int DPI = 130;

    private final Job job;
    private final Formats formats;
    private final Outlet outlet;

    Picture(Job job, Formats formats, Outlet outlet) {
        this.job = job;
        this.formats = formats;
        this.outlet = outlet;
    }

    void run() {
        try {
            draw(Integer.parseInt(job.argument()));
            outlet.end(Status.OK, Scripts.UNDETERMINED, List.of());
        } catch (IOException | RuntimeException e) {
            outlet.end(Status.CORRUPT, Scripts.UNDETERMINED, List.of(Note.of(Remark.DAMAGED, Part.FILE)));
        }
    }

    private void draw(int page) throws IOException {
        var type = formats.typeOf(job.original());
        try (var images = PageImages.of(job.original(), type)) {
            var file = Files.createTempFile("enclosed", null);
            ImageIO.write(images.page(page, DPI, false), "png", file.toFile());
            outlet.enclosed(0, "page", file);
        }
        if (type.equals("application/pdf")) {
            outlet.words(PlacedWord.lines(PdfWords.on(job.original(), page)));
        }
    }
}
