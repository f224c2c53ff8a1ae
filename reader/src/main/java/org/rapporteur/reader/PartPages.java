package org.rapporteur.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The pages of one part: labels them, sends them and, for a PDF, has a second look at them. */
class PartPages implements PageHandler.Pages {

    private static final int MOST_NAMED = 10;

    /** A page with Arabic text, in case its letters must be read in another order. */
    private record Arabic(int index, String label, int order) {
    }

    private final Part part;
    private final Paging paging;
    private final Outlet outlet;
    private final Verdict verdict;
    private final Languages languages;

    private final Map<Integer, String> sparse = new HashMap<>();
    private final Map<Integer, Arabic> arabic = new TreeMap<>();
    private int given;
    private int last;

    PartPages(Part part, Outlet outlet, Verdict verdict, Languages languages) {
        this.part = part;
        this.paging = Paging.of(part.type());
        this.outlet = outlet;
        this.verdict = verdict;
        this.languages = languages;
    }

    boolean any() {
        return given > 0;
    }

    @Override
    public void page(int number, String name, int piece, String text) {
        if (number == 0 && text.isEmpty()) {
            return;
        }
        var label = label(number, name, piece);
        last = Math.max(last, number);
        if (part.isPdf() && number > 0) {
            lookAt(number, piece, label, text);
        }
        if (!text.isEmpty()) {
            verdict.sawText();
        }
        if (part.number() > 0) {
            verdict.sawPart();
        }
        outlet.page(part.number(), given++, label, text, text.isEmpty() ? Scripts.UNDETERMINED : languages.add(text));
    }

    /** What is in an archive: its names are often all that is known of a file that cannot be read. */
    void contents(List<String> names) {
        if (!names.isEmpty()) {
            verdict.sawContents();
            outlet.page(part.number(), given++, PlainText.clip(part.label("contents"), 1_500),
                    PlainText.clip(String.join("\n", names), PageHandler.LONGEST), Scripts.UNDETERMINED);
        }
    }

    private String label(int number, String name, int piece) {
        var label = number == 0 ? (paging == Paging.PDF ? "bookmarks and forms" : "")
                : paging.word + " " + (paging == Paging.SHEETS && name != null ? PlainText.clean(name) : "" + number);
        return PlainText.clip(part.label(label), 1_500) + (piece == 0 ? "" : ", continued " + piece);
    }

    private void lookAt(int number, int piece, String label, String text) {
        if (piece == 0 && PdfCheck.saysLittle(text)) {
            sparse.put(number, text);
        }
        if (piece > 0) {
            arabic.remove(number);
        } else if (Scripts.isArabic(text)) {
            arabic.put(number, new Arabic(given, label, Scripts.arabicOrder(text)));
        }
    }

    /** A second look, while it is open. */
    void lookAgain(PDDocument document) throws IOException {
        if (!sparse.isEmpty()) {
            tellScans(PdfCheck.imagesAmong(document, sparse));
        }
        readArabic(document);
    }

    /** The order by position is wrong for other pages (columns, tables), so it replaces single pages only. */
    private void readArabic(PDDocument document) throws IOException {
        for (var page : arabic.entrySet()) {
            var first = page.getValue();
            var text = ArabicPage.text(document, page.getKey());
            if (Scripts.arabicOrder(text) > first.order()) {
                outlet.page(part.number(), first.index(), first.label(), text, Languages.of(text));
            }
        }
    }

    /** A file that was cut off is often read without any complaint. */
    void lookAtTheEnd(Path pdf) {
        try {
            if (!PdfCheck.hasEndMark(pdf)) {
                verdict.add(Status.PARTIAL, part.path(), Remark.NO_END_MARK);
            }
        } catch (IOException e) {
            System.err.println("The end of a PDF cannot be looked at: " + e);
        }
    }

    private void tellScans(List<Integer> images) {
        if (images.isEmpty()) {
            return;
        }
        verdict.sawImages();
        if (part.number() == 0) {
            outlet.pictures();
        }
        if (images.size() == last && sparse.values().stream().allMatch(String::isEmpty)) {
            verdict.add(Status.SCAN, part.path(), Remark.NO_TEXT_LAYER);
        } else {
            var named = images.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
            verdict.add(Status.SCAN, part.path(), Remark.SCANNED_PAGES, named, Math.max(0, images.size() - MOST_NAMED));
        }
    }
}
