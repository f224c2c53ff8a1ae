package org.rapporteur.governance;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.governance.WorkingCalendar.Holiday;
import org.rapporteur.shared.Json;

class WorkingCalendarTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Set<DayOfWeek> WEEK = EnumSet.range(MONDAY, FRIDAY);

    /** Each expected instant was counted on a printed calendar and converted by hand: -5/-4 in New York, +1/+2 in Paris. */
    @ParameterizedTest(name = "{0}: {3} working days from {2}")
    @CsvSource({
        "an ordinary week,                  Europe/Paris,     2026-06-08T09:00:00Z,  5, 2026-06-15T15:00:00Z",
        "the hour of the day does not matter,Europe/Paris,    2026-06-08T21:59:59Z,  5, 2026-06-15T15:00:00Z",
        "the day is that of the zone,       Europe/Paris,     2026-06-08T22:00:00Z,  5, 2026-06-16T15:00:00Z",
        "from a Saturday,                   Europe/Paris,     2026-06-13T09:00:00Z,  1, 2026-06-15T15:00:00Z",
        "Friday to Monday,                  Europe/Paris,     2026-06-12T09:00:00Z,  1, 2026-06-15T15:00:00Z",
        "over Thanksgiving,                 America/New_York, 2026-11-20T15:00:00Z,  5, 2026-11-30T22:00:00Z",
        "from a holiday,                    America/New_York, 2026-11-26T15:00:00Z,  1, 2026-11-27T22:00:00Z",
        "clocks go forward in New York,     America/New_York, 2026-03-06T15:00:00Z,  1, 2026-03-09T21:00:00Z",
        "clocks go back in New York,        America/New_York, 2026-10-30T15:00:00Z,  1, 2026-11-02T22:00:00Z",
        "clocks go forward in Paris,        Europe/Paris,     2026-03-27T15:00:00Z,  1, 2026-03-30T15:00:00Z",
        "clocks go back in Paris,           Europe/Paris,     2026-10-23T14:00:00Z,  1, 2026-10-26T16:00:00Z",
        "over a leap day,                   Europe/Paris,     2028-02-28T10:00:00Z,  2, 2028-03-01T16:00:00Z",
        "on a leap day,                     Europe/Paris,     2028-02-28T10:00:00Z,  1, 2028-02-29T16:00:00Z",
        "no leap day in 2100,               Europe/Paris,     2100-02-26T10:00:00Z,  1, 2100-03-01T16:00:00Z",
        "over the year's end,               America/New_York, 2026-12-31T15:00:00Z,  1, 2027-01-04T22:00:00Z",
        "from New Year's Eve in Paris,      Europe/Paris,     2026-12-31T23:30:00Z,  1, 2027-01-04T16:00:00Z",
    })
    void countsWorkingDaysToTheClosingOfTheLast(String what, ZoneId zone, Instant from, int days, Instant end) {
        assertThat(calendar(zone).plusWorkingDays(from, days)).isEqualTo(end);
    }

    /** Against a count that steps hour by hour through 1,000 days of both zones and knows nothing of the code's way. */
    @Test
    void agreesWithAnIndependentCount() {
        for (var zone : List.of(NEW_YORK, PARIS)) {
            var calendar = calendar(zone);
            for (var day = 0; day < 1_000; day += 3) {
                var from = Instant.parse("2026-01-01T03:17:00Z").plus(Duration.ofDays(day)).plus(Duration.ofHours(day % 24));
                for (var days : List.of(1, 2, 5, 10, 23)) {
                    assertThat(calendar.plusWorkingDays(from, days)).as("%s, %s + %d", zone, from, days).isEqualTo(counted(calendar, from, days));
                }
            }
        }
    }

    private static Instant counted(WorkingCalendar calendar, Instant from, int days) {
        var first = from.atZone(calendar.zone()).toLocalDate();
        var closings = 0;
        for (var hour = from.truncatedTo(java.time.temporal.ChronoUnit.HOURS);; hour = hour.plusSeconds(3600)) {
            var local = hour.atZone(calendar.zone());
            var free = local.getDayOfWeek() == SATURDAY || local.getDayOfWeek() == SUNDAY
                    || calendar.holidays().stream().anyMatch(each -> each.date().equals(local.toLocalDate()));
            if (local.getHour() == 17 && local.toLocalDate().isAfter(first) && !free && ++closings == days) {
                return hour;
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before closing,             2026-06-08T14:59:59Z, 2026-06-08T15:00:00Z",
        "at closing it is the next,  2026-06-08T15:00:00Z, 2026-06-09T15:00:00Z",
        "after closing on Friday,    2026-06-12T15:00:01Z, 2026-06-15T15:00:00Z",
        "before closing on a holiday,2026-12-25T08:00:00Z, 2026-12-28T16:00:00Z",
    })
    void tellsTheNextClosing(String what, Instant from, Instant closing) {
        assertThat(calendar(PARIS).nextClosing(from)).isEqualTo(closing);
    }

    @Test
    void aChangeOfClocksNeverShortensAPeriod() {
        var atNight = new WorkingCalendar(PARIS, EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 30), List.of());
        assertThat(atNight.closing(LocalDate.of(2026, 3, 29))).as("half past two does not happen").isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(atNight.closing(LocalDate.of(2026, 10, 25))).as("half past two happens twice").isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void remindsSoManyWorkingDaysBeforeAtTheSameHour() {
        var calendar = calendar(NEW_YORK);
        var deadline = Instant.parse("2026-11-30T22:00:00Z");
        assertThat(calendar.minusWorkingDays(deadline, 1)).isEqualTo(Instant.parse("2026-11-27T22:00:00Z"));
        assertThat(calendar.minusWorkingDays(deadline, 2)).as("over Thanksgiving").isEqualTo(Instant.parse("2026-11-25T22:00:00Z"));
        assertThat(calendar.minusWorkingDays(Instant.parse("2026-11-02T22:00:00Z"), 1)).as("clocks went back").isEqualTo(Instant.parse("2026-10-30T21:00:00Z"));
    }

    @Test
    void countsTheWorkingDaysThatAreLeft() {
        var calendar = calendar(NEW_YORK);
        var deadline = Instant.parse("2026-11-30T22:00:00Z");
        assertThat(calendar.workingDaysBetween(Instant.parse("2026-11-20T15:00:00Z"), deadline)).isEqualTo(5);
        assertThat(calendar.workingDaysBetween(Instant.parse("2026-11-30T15:00:00Z"), deadline)).isZero();
        assertThat(calendar.workingDaysBetween(deadline, Instant.parse("2026-11-20T15:00:00Z"))).isZero();
    }

    @Test
    void otherWeeksAreWorkedElsewhere() {
        var sundayToThursday = new WorkingCalendar(ZoneId.of("Asia/Riyadh"), EnumSet.of(SUNDAY, MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY),
                LocalTime.of(14, 0), List.of());
        assertThat(sundayToThursday.plusWorkingDays(Instant.parse("2026-06-11T09:00:00Z"), 1)).isEqualTo(Instant.parse("2026-06-14T11:00:00Z"));
    }

    @Test
    void refusesWhatWouldNeverEnd() {
        assertThatThrownBy(() -> new WorkingCalendar(PARIS, Set.of(), LocalTime.NOON, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar(PARIS).plusWorkingDays(Instant.EPOCH, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isKeptAsJson() throws Exception {
        var written = Json.mapper().writeValueAsString(calendar(PARIS));
        assertThat(written).contains("\"zone\":\"Europe/Paris\"", "\"closing\":\"17:00:00\"", "{\"date\":\"2026-01-01\",\"name\":\"New Year\"}");
        assertThat(Json.mapper().readValue(written, WorkingCalendar.class)).isEqualTo(calendar(PARIS));
    }

    private static WorkingCalendar calendar(ZoneId zone) {
        return new WorkingCalendar(zone, WEEK, LocalTime.of(17, 0), List.of(
                new Holiday(LocalDate.of(2026, 12, 25), "Christmas"), new Holiday(LocalDate.of(2026, 1, 1), "New Year"),
                new Holiday(LocalDate.of(2026, 11, 26), "Thanksgiving"), new Holiday(LocalDate.of(2027, 1, 1), "New Year")));
    }
}
