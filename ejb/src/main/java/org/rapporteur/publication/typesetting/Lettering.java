package org.rapporteur.publication.typesetting;

import static org.rapporteur.publication.typesetting.PlainText.escape;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes words in their direction, each stretch in a typeface that has its characters, so that the renderer never has to look for one. */
final class Lettering {

    private final StringBuilder out;
    private final boolean reportFromRightToLeft;
    private final TreeSet<Integer> unprintable = new TreeSet<>();

    /** @param reportFromRightToLeft the direction of what has no letters */
    Lettering(StringBuilder out, boolean reportFromRightToLeft) {
        this.out = out;
        this.reportFromRightToLeft = reportFromRightToLeft;
    }

    /** The characters that no typeface has. */
    SortedSet<Integer> unprintable() {
        return unprintable;
    }

    /** The text's own direction; where no letter tells, the report's. */
    String direction(String words) {
        return rightToLeft(words) ? " dir=\"rtl\"" : " dir=\"ltr\"";
    }

    private boolean rightToLeft(String words) {
        return words.codePoints().anyMatch(Character::isLetter)
                ? ReadingDirection.rightToLeft(words)
                : reportFromRightToLeft;
    }

    /** Text with its line breaks, each stretch in a typeface that has it. */
    void text(String words) {
        // Jamo and combining accents have no glyphs of their own here, what they compose has.
        var composed = printable(Normalizer.normalize(words, Form.NFC));
        var turned = rightToLeft(words);
        var first = true;
        for (var line : composed.split("\n", -1)) {
            if (!first) {
                out.append("<br/>");
            }
            first = false;
            if (turned) {
                escape(line, out);
                continue;
            }
            for (var stretch : ReadingDirection.stretches(line, false)) {
                var part = line.substring(stretch.start(), stretch.end());
                if (stretch.rightToLeft()) {
                    out.append("<span class=\"arabic\" dir=\"rtl\">");
                    escape(part, out);
                    out.append("</span>");
                } else {
                    inTypefaces(part);
                }
            }
        }
    }

    /** Words of another direction than those around them, kept together. */
    void isolated(String words, String surroundings) {
        if (rightToLeft(words) == rightToLeft(surroundings)) {
            text(words);
            return;
        }
        out.append(rightToLeft(words) ? "<span class=\"arabic\" dir=\"rtl\">" : "<span class=\"latin\" dir=\"ltr\">");
        text(words);
        out.append("</span>");
    }

    private String printable(String text) {
        if (text.codePoints().allMatch(Lettering::hasGlyph)) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (hasGlyph(character)) {
                shown.appendCodePoint(character);
            } else if (Character.getType(character) != Character.FORMAT) {
                unprintable.add(character);
                shown.appendCodePoint(Typeface.MISSING);
            }
        });
        return shown.toString();
    }

    private static boolean hasGlyph(int character) {
        return character == '\n' || Typeface.anyHas(character);
    }

    private void inTypefaces(String text) {
        Typeface current = null;
        var start = 0;
        for (var i = 0; i < text.length();) {
            var character = text.codePointAt(i);
            var face = faceFor(character, current);
            if (face != current) {
                var from = startOf(face, text, start, i);
                stretch(text, start, from, current);
                start = from;
                current = face;
            }
            i += Character.charCount(character);
        }
        stretch(text, start, text.length(), current);
    }

    /**
     * Null for the one the style sheet chose: its letters go first. What is no letter stays with what is before it, so
     * that a line is not broken between a word and its comma.
     */
    private static Typeface faceFor(int character, Typeface current) {
        if (current != null && !Character.isLetter(character)
                && (isPunctuation(character) && current.isScript() || current.has(character))) {
            return current;
        }
        if (Typeface.SERIF.has(character)) {
            return null;
        }
        for (var face : Typeface.values()) {
            if (face != Typeface.MONO && face.has(character)) {
                return face;
            }
        }
        return null;
    }

    /** Takes an opening quotation mark, and a number before Korean or Chinese, over to the word it stands before. */
    private static int startOf(Typeface face, String text, int from, int to) {
        var start = to;
        while (start > from) {
            var before = text.codePointBefore(start);
            var taken = face == null ? opens(before)
                    : face.isScript() && (opens(before) || Character.isDigit(before) && face.has(before));
            if (!taken) {
                break;
            }
            start -= Character.charCount(before);
        }
        return start;
    }

    private static boolean opens(int character) {
        var type = Character.getType(character);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private static boolean isPunctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.START_PUNCTUATION, Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private void stretch(String text, int from, int to, Typeface face) {
        if (from == to) {
            return;
        }
        if (face == null) {
            escape(text.substring(from, to), out);
        } else {
            out.append("<span class=\"").append(face.family()).append("\">");
            escape(text.substring(from, to), out);
            out.append("</span>");
        }
    }
}
