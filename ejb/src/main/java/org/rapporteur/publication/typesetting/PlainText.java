package org.rapporteur.publication.typesetting;

import java.util.regex.Pattern;

/** Text as someone typed it, made safe to be set. */
final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u000B\f\u0085\u2028\u2029]");
    private static final Pattern BLANKS_AT_LINE_END = Pattern.compile("[ \t]+(?=\n|$)");

    private PlainText() {
    }

    /**
     * Keeps what can be read, and line breaks. Dropped are control characters, halves of surrogate pairs, what Unicode
     * calls noncharacters, and the controls that override the direction of reading: with those a text can be made to
     * show other words than it contains.
     */
    static String clean(String typed) {
        var lines = LINE_END.matcher(typed).replaceAll("\n").replace('\t', ' ');
        var kept = new StringBuilder(lines.length());
        lines.codePoints().filter(PlainText::mayStay).forEach(kept::appendCodePoint);
        return BLANKS_AT_LINE_END.matcher(kept).replaceAll("").strip();
    }

    /** The same on one line, for headings and cells. */
    static String cleanLine(String typed) {
        return clean(typed).replace('\n', ' ');
    }

    private static boolean mayStay(int character) {
        if (character == '\n') {
            return true;
        }
        var noncharacter = (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
        var override = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        var type = Character.getType(character);
        return !noncharacter && !override && character != 0xFEFF
                && type != Character.CONTROL && type != Character.SURROGATE;
    }

    /** Appends text so that it cannot be read as markup, neither between tags nor inside a quoted attribute. */
    static void escape(String text, StringBuilder into) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> into.append("&amp;");
                case '<' -> into.append("&lt;");
                case '>' -> into.append("&gt;");
                case '"' -> into.append("&quot;");
                case '\'' -> into.append("&#39;");
                default -> into.append(c);
            }
        }
    }

    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        escape(text, escaped);
        return escaped.toString();
    }
}
