package org.rapporteur.web.administration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;


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
}
