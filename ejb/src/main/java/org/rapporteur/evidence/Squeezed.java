package org.rapporteur.evidence;

import java.util.Arrays;

/** A text without white space and soft hyphens, which line ends and readers of files put in at will; it knows where each letter stood. */
final class Squeezed {

    private final String letters;
    private final int[] places;

    private Squeezed(String letters, int[] places) {
        this.letters = letters;
        this.places = places;
    }

    static Squeezed of(String text) {
        var letters = new StringBuilder(text.length());
        var places = new int[text.length()];
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u00AD') {
                places[letters.length()] = i;
                letters.append(c);
            }
        }
        return new Squeezed(letters.toString(), Arrays.copyOf(places, letters.length()));
    }

    /** From where to where in the text as it was, the end not included. */
    record Span(int from, int to) {
    }

    /** Where these words stand, the nearest to {@code near} where they stand several times; null where they do not. */
    Span find(String words, int near) {
        Span nearest = null;
        var sought = Squeezed.of(words).letters;
        for (var at = letters.indexOf(sought); at >= 0 && !sought.isEmpty(); at = letters.indexOf(sought, at + 1)) {
            var span = new Span(places[at], places[at + sought.length() - 1] + 1);
            if (nearest == null || Math.abs(span.from() - near) < Math.abs(nearest.from() - near)) {
                nearest = span;
            }
        }
        return nearest;
    }

    /**
     * Where words stand that begin on this page and end on the next; null where they do not. What stands between them at the
     * foot of one page and at the head of the other is no part of them.
     */
    Span findAcross(Squeezed next, String words) {
        var sought = Squeezed.of(words).letters;
        var here = 0;
        for (int most = sought.length(); here < most;) {
            var middle = (here + most + 1) / 2;
            if (letters.contains(sought.substring(0, middle))) {
                here = middle;
            } else {
                most = middle - 1;
            }
        }
        var ends = next.letters.indexOf(sought.substring(here));
        return here == 0 || here == sought.length() || ends < 0 || next.letters.contains(sought) ? null
                : new Span(places[letters.lastIndexOf(sought.substring(0, here))], next.places[ends + sought.length() - here - 1] + 1);
    }
}
