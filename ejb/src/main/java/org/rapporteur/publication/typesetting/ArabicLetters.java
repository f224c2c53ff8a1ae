package org.rapporteur.publication.typesetting;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives Arabic letters the shapes they take beside their neighbours. The renderer places one glyph for one character, so
 * the shapes are chosen as the characters Unicode keeps for them; which these are is read from the names and
 * decompositions in the platform's own copy of Unicode.
 */
final class ArabicLetters {

    private static final int TATWEEL = 0x0640;
    private static final int JOINER = 0x200D;
    private static final int LAM = 0x0644;

    private static final Map<String, Shapes> SHAPES = new HashMap<>();

    static {
        collect(0xFB50, 0xFBFF);
        collect(0xFE80, 0xFEFC);
    }

    private ArabicLetters() {
    }

    private static final class Shapes {
        private int last;
        private int first;
        private int middle;

        boolean joinsBefore() {
            return last != 0;
        }

        boolean joinsAfter() {
            return first != 0;
        }
    }

    private static void collect(int from, int to) {
        for (var form = from; form <= to; form++) {
            var name = Character.getName(form);
            if (name == null || !(name.startsWith("ARABIC LETTER ") || name.startsWith("ARABIC LIGATURE LAM WITH ALEF"))) {
                continue;
            }
            var shapes = SHAPES.computeIfAbsent(plain(form), letter -> new Shapes());
            if (name.endsWith(" FINAL FORM")) {
                shapes.last = form;
            } else if (name.endsWith(" INITIAL FORM")) {
                shapes.first = form;
            } else if (name.endsWith(" MEDIAL FORM")) {
                shapes.middle = form;
            }
        }
    }

    private static String plain(int form) {
        return Normalizer.normalize(Character.toString(form), Form.NFKC);
    }

    /** The text, in the order it is read, with each letter in its shape. */
    static String shape(String text) {
        var characters = text.codePoints().toArray();
        var shaped = new StringBuilder(text.length());
        var joined = false;
        for (var i = 0; i < characters.length; i++) {
            var character = characters[i];
            if (isMark(character)) {
                shaped.appendCodePoint(character);
                continue;
            }
            if (character == LAM && i + 1 < characters.length) {
                var ligature = SHAPES.get(Character.toString(LAM) + Character.toString(characters[i + 1]));
                if (ligature != null) {
                    // Only this form and the one joined to what is before it exist; the alef never joins what follows.
                    shaped.appendCodePoint(joined ? ligature.last : ligature.last - 1);
                    joined = false;
                    i++;
                    continue;
                }
            }
            if (character == TATWEEL || character == JOINER) {
                shaped.appendCodePoint(character);
                joined = true;
                continue;
            }
            var shapes = SHAPES.get(Character.toString(character));
            var before = joined && shapes != null && shapes.joinsBefore();
            var after = shapes != null && shapes.joinsAfter() && nextJoins(characters, i + 1);
            shaped.appendCodePoint(
                    before && after ? shapes.middle : before ? shapes.last : after ? shapes.first : character);
            joined = after;
        }
        return shaped.toString();
    }

    private static boolean nextJoins(int[] characters, int from) {
        for (var i = from; i < characters.length; i++) {
            if (!isMark(characters[i])) {
                var shapes = SHAPES.get(Character.toString(characters[i]));
                return characters[i] == TATWEEL || characters[i] == JOINER || shapes != null && shapes.joinsBefore();
            }
        }
        return false;
    }

    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    /** Back to the letters as they are written down. */
    static String unshape(String text) {
        var unshaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= 0xFB50 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFC) {
                unshaped.append(plain(c));
            } else {
                unshaped.appendCodePoint(c);
            }
        });
        return unshaped.toString();
    }
}
