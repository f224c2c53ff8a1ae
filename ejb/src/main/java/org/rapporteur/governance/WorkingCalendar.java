package org.rapporteur.governance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days on which a mechanism works, and the hour at which its working day closes. A period of working days begins on
 * the day after the one it is counted from, as is usual for legal periods, and ends at the closing hour of its last day.
 *
 * <p>The hour is that of the clocks in {@code zone}. Where the clocks go forward over it, the day closes as much later as
 * they jump; where they go back over it, the later of the two instants holds: a change of clocks never shortens a period.
 *
 * @param workingDays the days of the week that are worked, at least one
 * @param holidays    in the order of their dates, at most one a day
 */
public record WorkingCalendar(ZoneId zone, Set<DayOfWeek> workingDays, LocalTime closing, List<Holiday> holidays) {

    /** A day on which nobody works though it is a working day of the week. */
    public record Holiday(LocalDate date, String name) {
    }

    public WorkingCalendar {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(closing, "closing");
        if (workingDays.isEmpty()) {
            throw new IllegalArgumentException("A calendar without working days never ends a period");
        }
        workingDays = Collections.unmodifiableSet(EnumSet.copyOf(workingDays));
        holidays = holidays.stream().sorted(Comparator.comparing(Holiday::date)).toList();
        if (dates(holidays).size() < holidays.size()) {
            throw new IllegalArgumentException("A day is named twice among the holidays");
        }
    }

    /** Monday to Friday until five, without holidays. */
    public static WorkingCalendar weekdays(ZoneId zone) {
        return new WorkingCalendar(zone, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(17, 0), List.of());
    }

    public boolean isWorkingDay(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek()) && holidays.stream().noneMatch(holiday -> holiday.date().equals(day));
    }

    /** The instant at which the clocks of the mechanism show the closing hour on that day, worked or not. */
    public Instant closing(LocalDate day) {
        return ZonedDateTime.of(day, closing, zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** The closing of the working day that is under way, or of the next one: always after {@code from}. */
    public Instant nextClosing(Instant from) {
        var off = dates(holidays);
        var day = day(from);
        while (!works(day, off) || !closing(day).isAfter(from)) {
            day = day.plusDays(1);
        }
        return closing(day);
    }

    /**
     * The end of a period of {@code days} working days: the closing of the last of them. The day of {@code from} is not
     * counted, at whatever hour it is.
     */
    public Instant plusWorkingDays(Instant from, int days) {
        return closing(counted(day(from), positive(days), 1));
    }

    /** So many working days before a deadline, at the deadline's own hour: the moment of a reminder. */
    public Instant minusWorkingDays(Instant deadline, int days) {
        var hour = deadline.atZone(zone).toLocalTime();
        return ZonedDateTime.of(counted(day(deadline), positive(days), -1), hour, zone).toInstant();
    }

    /** How many working days lie after the day of {@code from} up to and with the day of {@code to}; 0 where {@code to} is not later. */
    public int workingDaysBetween(Instant from, Instant to) {
        var off = dates(holidays);
        return (int) day(from).datesUntil(day(to).isAfter(day(from)) ? day(to) : day(from)).map(day -> day.plusDays(1)).filter(day -> works(day, off)).count();
    }

    private LocalDate counted(LocalDate from, int days, int direction) {
        var off = dates(holidays);
        var day = from;
        for (var left = days; left > 0; left -= works(day, off) ? 1 : 0) {
            day = day.plus(direction, ChronoUnit.DAYS);
        }
        return day;
    }

    private boolean works(LocalDate day, Set<LocalDate> off) {
        return workingDays.contains(day.getDayOfWeek()) && !off.contains(day);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static int positive(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A period has at least one working day, not " + days);
        }
        return days;
    }

    private static Set<LocalDate> dates(Collection<Holiday> holidays) {
        return holidays.stream().map(Holiday::date).collect(Collectors.toSet());
    }
}
