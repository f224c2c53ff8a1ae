package org.rapporteur.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.governance.DecisionRule.Period;
import org.rapporteur.governance.DecisionRule.Period.Unit;
import org.rapporteur.governance.WorkingCalendar.Holiday;

/** When a decision ends: at a full minute, never earlier than its period is long. */
class PeriodTest {

    private static final WorkingCalendar NEW_YORK = new WorkingCalendar(ZoneId.of("America/New_York"), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(17, 0), List.of(new Holiday(LocalDate.of(2026, 11, 26), "Thanksgiving Day")));

    @ParameterizedTest(name = "{0} {1} from {2}")
    @CsvSource({
        // five working days over Thanksgiving and a weekend: Tuesday, Wednesday, Friday, Monday, Tuesday
        "5, WORKING_DAYS, 2026-11-23T15:30:00Z,        2026-12-01T22:00:00Z",
        "5, WORKING_DAYS, 2026-11-16T15:30:00Z,        2026-11-23T22:00:00Z",
        // handed in after the closing hour of that day, and on a Saturday
        "1, WORKING_DAYS, 2026-11-24T23:59:59Z,        2026-11-25T22:00:00Z",
        "1, WORKING_DAYS, 2026-11-21T12:00:00Z,        2026-11-23T22:00:00Z",
        // the same time of day a week later, an hour more or less by the clock where the clocks change
        "7, DAYS,         2026-11-21T12:00:00Z,        2026-11-28T12:00:00Z",
        "7, DAYS,         2026-10-28T12:00:00Z,        2026-11-04T13:00:00Z",
        "7, DAYS,         2026-03-05T12:00:00Z,        2026-03-12T11:00:00Z",
        "2, DAYS,         2028-02-28T12:00:00Z,        2028-03-01T12:00:00Z",
        // a full minute, rounded up; one that is full already stays
        "7, DAYS,         2026-11-21T12:00:00.000001Z, 2026-11-28T12:01:00Z",
        "48, HOURS,       2026-10-31T12:00:30Z,        2026-11-02T12:01:00Z",
        "48, HOURS,       2026-12-30T23:59:00Z,        2027-01-01T23:59:00Z"})
    void ends(int amount, Unit unit, Instant from, Instant end) {
        assertThat(new Period(amount, unit).end(from, NEW_YORK)).isEqualTo(end);
    }
}
