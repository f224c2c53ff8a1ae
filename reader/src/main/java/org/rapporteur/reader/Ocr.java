package org.rapporteur.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads the pages of a file that are pictures, page after page. Which languages are on them is asked of the first that has
 * more than a heading on it: whichever the program is surest of. Pages before it are read again then, and a page of which the
 * program is unsure is asked in all languages.
 */
class Ocr {

    private static final int DPI = 300;
    private static final int SURE = 70;
    private static final int MANY_LETTERS = 20;
    /** So much surer the program must be: it reads English in every language, and simplified characters as traditional ones. */
    private static final int MARGIN = 5;

    private final Job job;
    private final Formats formats;
    private final Outlet outlet;
    private final Tesseract tesseract = new Tesseract();
    private List<String> candidates;
    /** Pages that were read before the language was sure. */
    private final List<Integer> early = new ArrayList<>();
    /** What stands on the pages that say little, by their numbers. */
    private final Map<Integer, String> said = new HashMap<>();
    private String languages;
    private boolean settled;

    Ocr(Job job, Formats formats, Outlet outlet) {
        this.job = job;
        this.formats = formats;
        this.outlet = outlet;
        languages = job.argument();
    }

    void run() {
        try {
            read();
            outlet.end(Status.OK, Scripts.UNDETERMINED, List.of());
        } catch (IOException | RuntimeException e) {
            outlet.end(Status.CORRUPT, Scripts.UNDETERMINED, List.of(Note.of(Remark.DAMAGED, Part.FILE)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() throws IOException, InterruptedException {
        candidates = languages.isEmpty() ? tesseract.languages() : List.of(languages);
        var type = formats.typeOf(job.original());
        try (var images = PageImages.of(job.original(), type)) {
            for (var page : type.equals("application/pdf") ? pictures() : IntStream.rangeClosed(1, images.count()).boxed().toList()) {
                read(images, page);
            }
            for (var page : settled ? List.copyOf(early) : List.<Integer>of()) {
                read(images, page);
            }
        }
    }

    private void read(PageImages images, int page) throws IOException, InterruptedException {
        var picture = Files.createTempFile("page", ".png");
        try {
            ImageIO.write(images.page(page, DPI, true), "png", picture.toFile());
            var letters = surest(picture, page);
            outlet.letters(page, Math.max(0, letters.confidence()), languages, together(said.getOrDefault(page, ""), letters.text()), PlacedWord.lines(letters.words()));
        } catch (IOException | RuntimeException e) {
            // One page that cannot be read is one page.
            outlet.letters(page, 0, "", "", "");
        } finally {
            Files.delete(picture);
        }
    }

    /** The little that the page says itself, where the picture of it does not show it. */
    private static String together(String own, String read) {
        return read.replaceAll("\\s+", "").contains(own.replaceAll("\\s+", "")) ? read : own + "\n\n" + read;
    }

    private Tesseract.Letters surest(Path picture, int page) throws IOException, InterruptedException {
        var best = languages.isEmpty() ? new Tesseract.Letters("", -1, List.of()) : tesseract.read(picture, languages);
        if (candidates.size() == 1 || settled && best.confidence() >= SURE) {
            return best;
        }
        for (var each : candidates) {
            var read = tesseract.read(picture, each);
            if (read.confidence() > best.confidence() + (best.confidence() < 0 ? 0 : MARGIN)) {
                best = read;
                languages = each;
            }
        }
        settled |= best.confidence() >= SURE && best.text().codePoints().filter(Character::isLetter).count() >= MANY_LETTERS;
        if (!settled) {
            early.add(page);
        }
        return best;
    }

    private List<Integer> pictures() throws IOException {
        try (var document = Loader.loadPDF(job.original().toFile())) {
            var stripper = new PDFTextStripper();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var text = text(stripper, document, page);
                if (PdfCheck.saysLittle(text)) {
                    said.put(page, text);
                }
            }
            return PdfCheck.imagesAmong(document, said);
        }
    }

    private static String text(PDFTextStripper stripper, PDDocument document, int page) {
        try {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return PlainText.clean(stripper.getText(document));
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }
}
