package org.rapporteur.web.administration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.rapporteur.shared.InputWrong;

/** Days as people say and give them. */
final class Days {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Days() {
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String words(Set<DayOfWeek> days) {
        return days.stream().map(Days::name).collect(Collectors.joining(", "));
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** What a date field sends; null where it is empty. */
    static LocalDate read(String text, String field) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new InputWrong(field, "administration.no-date");
        }
    }
}
