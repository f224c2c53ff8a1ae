package org.rapporteur.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the words of a PDF's page stand that are upright when it is shown; a page that is turned has its letters turned the other way. */
class PdfWords extends PDFTextStripper {

    private static final int MOST = 20_000;

    private final List<PlacedWord> words = new ArrayList<>();

    static List<PlacedWord> on(Path pdf, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var stripper = new PdfWords();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
            return stripper.words;
        }
    }

    /** A piece of a line, with the blanks between its words. */
    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        var from = 0;
        for (var at = 0; at <= letters.size(); at++) {
            if (at == letters.size() || letters.get(at).getUnicode().isBlank()) {
                place(letters.subList(from, at));
                from = at + 1;
            }
        }
    }

    private void place(List<TextPosition> letters) {
        var turn = getCurrentPage().getRotation();
        if (letters.isEmpty() || words.size() >= MOST || Math.round(letters.get(0).getDir()) != turn) {
            return;
        }
        var first = letters.get(0);
        var left = letters.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow();
        var right = letters.stream().mapToDouble(each -> each.getXDirAdj() + each.getWidthDirAdj()).max().orElseThrow();
        var height = letters.stream().mapToDouble(TextPosition::getHeightDir).max().orElseThrow();
        var lies = turn % 180 != 0;
        words.add(PlacedWord.of(left, first.getYDirAdj() - height * 1.15, right - left, height * 1.4,
                lies ? first.getPageHeight() : first.getPageWidth(), lies ? first.getPageWidth() : first.getPageHeight(),
                letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining())));
    }
}
