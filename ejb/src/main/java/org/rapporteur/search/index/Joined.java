package org.rapporteur.search.index;

import java.util.Arrays;

/**
 * A text in which the ends of lines do not cut Chinese, Japanese and Korean words, nor the blanks that OCR leaves between
 * Chinese letters.
 */
final class Joined {

    private final String text;
    /** For each letter, and the end, where it stands in the text as it was; null where nothing was left out. */
    private final int[] origin;

    private Joined(String text, int[] origin) {
        this.text = text;
        this.origin = origin;
    }

    static Joined of(String text) {
        var kept = new StringBuilder(text.length());
        var origin = new int[text.length() + 1];
        for (var at = 0; at < text.length(); at++) {
            var end = at;
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (end > at && cuts(text, at, end)) {
                at = end;
            }
            origin[kept.length()] = at;
            kept.append(text.charAt(at));
        }
        origin[kept.length()] = text.length();
        return kept.length() == text.length() ? new Joined(text, null) : new Joined(kept.toString(), Arrays.copyOf(origin, kept.length() + 1));
    }

    /** Whether the blanks from here to there stand within a word. */
    private static boolean cuts(String text, int from, int to) {
        if (from == 0 || to == text.length() || !WordsAnalyzer.eastAsian(text.charAt(from - 1)) || !WordsAnalyzer.eastAsian(text.charAt(to))) {
            return false;
        }
        return text.substring(from, to).indexOf('\n') >= 0 || to - from == 1 && !WordsAnalyzer.hangul(text.charAt(from - 1)) && !WordsAnalyzer.hangul(text.charAt(to));
    }

    String text() {
        return text;
    }

    /** Where a piece of the joined text begins in the text as it was. */
    int begin(int offset) {
        return origin == null ? offset : origin[offset];
    }

    /** Where a piece of the joined text ends, without blanks that follow. */
    int end(int offset) {
        return origin == null ? offset : origin[offset - 1] + 1;
    }
}
