package org.rapporteur.governance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.rapporteur.governance.WorkingCalendar.Holiday;
import org.rapporteur.shared.InputWrong;

/** Holidays as people keep and paste them: one a line, the date and then its name, with a comma, a semicolon, a tab or a space between. */
public final class HolidayList {

    private static final Pattern LINE = Pattern.compile("\"?(\\d{4}-\\d{2}-\\d{2})\"?[\\s,;]+\"?(.*?)\"?\\s*");

    private HolidayList() {
    }

    public static String write(List<Holiday> holidays) {
        return holidays.stream().map(holiday -> holiday.date() + " " + holiday.name()).collect(Collectors.joining("\n"));
    }

    /** The same, or an iCalendar file, whose events from this year on are taken. */
    public static List<Holiday> read(String text, LocalDate today) {
        return HolidayFile.is(text) ? HolidayFile.read(text, today, "holidays") : read(text);
    }

    /** @throws InputWrong at {@code holidays}, naming the line that is none */
    public static List<Holiday> read(String text) {
        var days = new TreeMap<LocalDate, Holiday>();
        var number = 0;
        for (var line : (text == null ? "" : text).split("\\R")) {
            number++;
            if (!line.isBlank()) {
                var holiday = read(line.strip(), number);
                if (days.put(holiday.date(), holiday) != null) {
                    throw new InputWrong("holidays", "governance.holiday-twice", number, holiday.date().toString());
                }
            }
        }
        return List.copyOf(days.values());
    }

    private static Holiday read(String line, int number) {
        var parts = LINE.matcher(line);
        if (!parts.matches() || parts.group(2).isBlank()) {
            throw new InputWrong("holidays", "governance.holiday-line", number, line);
        }
        try {
            return new Holiday(LocalDate.parse(parts.group(1)), parts.group(2).strip());
        } catch (DateTimeParseException e) {
            throw new InputWrong("holidays", "governance.holiday-none", number, parts.group(1));
        }
    }
}
