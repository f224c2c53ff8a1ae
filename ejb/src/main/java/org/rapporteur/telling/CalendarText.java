package org.rapporteur.telling;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The lines of an iCalendar file (RFC 5545): each ends with CR LF, and is folded where it has more than 75 octets. */
final class CalendarText {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** @param value words of our own: no line breaks, nothing to escape but commas, semicolons and backslashes */
    CalendarText line(String name, String value) {
        var octets = 0;
        for (var letter : (name + ":" + (name.equals("SUMMARY") ? escaped(value) : value)).codePoints().toArray()) {
            var sign = Character.toString(letter);
            var size = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(sign);
            octets += size;
        }
        text.append("\r\n");
        return this;
    }

    CalendarText line(String name, Instant at) {
        return line(name, UTC.format(at));
    }

    private static String escaped(String words) {
        return words.replaceAll("[\\\\,;]", "\\\\$0");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
