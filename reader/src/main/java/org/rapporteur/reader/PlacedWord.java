package org.rapporteur.reader;

import java.util.List;

/** A word and where it stands, in ten-thousandths of the page's width and height, so that any picture of the page fits. */
record PlacedWord(int x, int y, int width, int height, String text) {

    static final int WHOLE = 10_000;

    static PlacedWord of(double x, double y, double width, double height, double pageWidth, double pageHeight, String text) {
        return new PlacedWord(share(x, pageWidth), share(y, pageHeight), share(width, pageWidth), share(height, pageHeight), text);
    }

    private static int share(double part, double whole) {
        return (int) Math.max(0, Math.min(WHOLE, Math.round(WHOLE * part / Math.max(whole, 1))));
    }

    /** One line for each: four numbers and the word. */
    static String lines(List<PlacedWord> words) {
        var lines = new StringBuilder();
        for (var word : words) {
            lines.append(word.x).append(' ').append(word.y).append(' ').append(word.width).append(' ').append(word.height).append(' ')
                    .append(PlainText.clean(word.text).replaceAll("\\s+", "")).append('\n');
        }
        return lines.toString();
    }
}
