package org.rapporteur.governance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.rapporteur.governance.WorkingCalendar.Holiday;
import org.rapporteur.shared.InputWrong;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Frequency;

/** Holidays as calendar programs and governments publish them: an iCalendar file (RFC 5545), whose events may last several days and come back each year. */
public final class HolidayFile {

    /** Blanks and the mark of the byte order. */
    private static final Pattern BEFORE = Pattern.compile("^[\\s\\uFEFF]+");
    private static final Pattern BEGINNING = Pattern.compile("[\\s\\uFEFF]*BEGIN:VCALENDAR", Pattern.CASE_INSENSITIVE);
    /** What comes back each year is entered for so many years: later ones may move, and whoever keeps the calendar looks again. */
    private static final int YEARS = 5;
    private static final int MOST_EVENTS = 5_000;
    private static final int LONGEST = 31;

    private HolidayFile() {
    }

    public static boolean is(String text) {
        return text != null && BEGINNING.matcher(text).lookingAt();
    }

    /**
     * From the year of {@code today} on. Two events on one day are one holiday with both names.
     *
     * @throws InputWrong at {@code field} where it is no calendar, or names no such day
     */
    public static List<Holiday> read(String text, LocalDate today, String field) {
        var events = Biweekly.parse(BEFORE.matcher(text).replaceFirst("")).all().stream().map(ICalendar::getEvents).flatMap(Collection::stream).toList();
        InputWrong.check().that(!events.isEmpty(), field, "governance.holiday-file").that(events.size() <= MOST_EVENTS, field, "governance.holiday-file-long", MOST_EVENTS).done();
        var days = new TreeMap<LocalDate, String>();
        events.forEach(event -> enter(event, today.withDayOfYear(1), days, field));
        InputWrong.check().that(!days.isEmpty(), field, "governance.holiday-file-past", today.getYear()).done();
        return days.entrySet().stream().map(day -> new Holiday(day.getKey(), day.getValue())).toList();
    }

    private static void enter(VEvent event, LocalDate from, SortedMap<LocalDate, String> days, String field) {
        if (event.getDateStart() == null || event.getDateStart().getValue() == null || event.getSummary() == null || event.getSummary().getValue().isBlank()) {
            return;
        }
        var name = event.getSummary().getValue().replaceAll("\\s+", " ").strip();
        var rule = event.getRecurrenceRule();
        if (rule != null && rule.getValue() != null && rule.getValue().getFrequency() != Frequency.YEARLY) {
            throw new InputWrong(field, "governance.holiday-file-repeats", name);
        }
        var length = length(event);
        // A day without an hour is read in the clocks of this machine, so it is written back in them.
        var dates = event.getDateIterator(TimeZone.getDefault());
        while (dates.hasNext()) {
            var first = LocalDate.ofInstant(dates.next().toInstant(), ZoneId.systemDefault());
            if (first.getYear() >= from.getYear() + YEARS) {
                return;
            }
            first.datesUntil(first.plusDays(length)).filter(day -> !day.isBefore(from)).forEach(day -> days.merge(day, name, (one, other) -> one.equals(other) ? one : one + ", " + other));
        }
    }

    /** In days; the end that a file names is the day after the last. */
    private static long length(VEvent event) {
        if (event.getDateEnd() == null || event.getDateEnd().getValue() == null) {
            return event.getDuration() == null ? 1 : Math.max(1, Math.min(LONGEST, event.getDuration().getValue().toMillis() / ChronoUnit.DAYS.getDuration().toMillis()));
        }
        var from = LocalDate.ofInstant(event.getDateStart().getValue().toInstant(), ZoneId.systemDefault());
        var until = LocalDate.ofInstant(event.getDateEnd().getValue().toInstant(), ZoneId.systemDefault());
        return Math.max(1, Math.min(LONGEST, ChronoUnit.DAYS.between(from, until)));
    }
}
