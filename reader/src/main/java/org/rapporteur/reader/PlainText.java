package org.rapporteur.reader;

/** Text as it may be stored: no control characters (PostgreSQL refuses NUL), no lone surrogates, few empty lines. */
final class PlainText {

    private PlainText() {
    }

    static String clean(CharSequence text) {
        var clean = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    newLine(clean);
                }
            } else if (c == '\n' || c == '\u2028' || c == '\u2029' || c == '\f') {
                newLine(clean);
            } else if (c == '\t' || !(Character.isSurrogate(c) || Character.isISOControl(c) || c == '\uFFFE' || c == '\uFFFF')) {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }

    /** Ends the line, without blanks at its end and with at most one empty line in a row. */
    private static void newLine(StringBuilder text) {
        var end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        text.setLength(end);
        if (end < 2 || text.charAt(end - 1) != '\n' || text.charAt(end - 2) != '\n') {
            text.append('\n');
        }
    }

    static String clip(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
