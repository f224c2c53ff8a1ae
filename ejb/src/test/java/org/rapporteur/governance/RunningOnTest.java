package org.rapporteur.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.governance.DecisionRule.Period;
import org.rapporteur.governance.DecisionRule.Period.Unit;

/** What is left of a period whose clock stood still. */
class RunningOnTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /** Closing at noon; the fourth of July is a holiday. */
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(NEW_YORK, WorkingCalendar.weekdays(NEW_YORK).workingDays(), LocalTime.NOON,
            List.of(new WorkingCalendar.Holiday(LocalDate.of(2018, 7, 4), "Independence Day")));

    /** The period ends on Friday 6 July 2018 at noon. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            stopped on Tuesday, two days are left              | 2018-07-03T10:00 | 2018-07-09T18:00 | 2018-07-11T12:00
            and none of them is lost where it is brief         | 2018-07-03T10:00 | 2018-07-03T10:05 | 2018-07-06T12:00
            stopped on the holiday, the same two are left      | 2018-07-04T10:00 | 2018-07-09T18:00 | 2018-07-11T12:00
            stopped on the last day, one day is left           | 2018-07-06T11:59 | 2018-07-09T11:58 | 2018-07-10T12:00
            running on at a weekend                            | 2018-07-05T10:00 | 2018-07-07T10:00 | 2018-07-09T12:00
            over both a weekend and half a year                | 2018-07-03T10:00 | 2019-01-04T18:00 | 2019-01-08T12:00
            """)
    void ofWorkingDaysAsManyFollowAsWereLeft(String what, String stopped, String again, String end) {
        assertThat(new Period(5, Unit.WORKING_DAYS).runOn(at(stopped), at("2018-07-06T12:00"), at(again), CALENDAR)).isEqualTo(at(end));
    }

    /** Put off by hand to an hour after the closing, or to a day off. */
    @Test
    void theEndNeverComesNearer() {
        var sunday = at("2018-07-08T20:00");
        assertThat(new Period(5, Unit.WORKING_DAYS).runOn(at("2018-07-06T10:00"), sunday, at("2018-07-06T10:30"), CALENDAR)).isEqualTo(at("2018-07-09T12:00"));
        assertThat(new Period(5, Unit.WORKING_DAYS).runOn(at("2018-07-05T10:00"), sunday, at("2018-07-05T10:30"), CALENDAR)).isEqualTo(sunday);
    }

    /** To the minute, also where the clocks change meanwhile. */
    @Test
    void ofOtherPeriodsTheVeryTimeFollows() {
        for (var unit : List.of(Unit.HOURS, Unit.DAYS)) {
            assertThat(new Period(7, unit).runOn(at("2018-11-02T12:00:30"), at("2018-11-03T12:00"), at("2018-11-03T18:00"), CALENDAR)).isEqualTo(at("2018-11-04T17:00"));
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }
}
