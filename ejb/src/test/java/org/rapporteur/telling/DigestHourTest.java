package org.rapporteur.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hour of the daily mail comes once a day, in the person's own zone. */
class DigestHourTest {

    @ParameterizedTest
    @CsvSource({"2026-11-20T22:59:00Z, 2026-11-20T23:00:00Z, true", "2026-11-20T23:00:00Z, 2026-11-20T23:01:00Z, false", "2026-11-20T22:00:00Z, 2026-11-20T22:59:59Z, false",
        "2026-11-20T10:00:00Z, 2026-11-23T10:00:00Z, true"})
    void eightInTheMorningInSeoul(Instant after, Instant until, boolean came) {
        assertThat(DigestHour.cameBetween(after, until, 8, ZoneId.of("Asia/Seoul"))).isEqualTo(came);
    }

    /** Minute by minute through a year: once on every day, also where the clocks leave the hour out or repeat it. */
    @ParameterizedTest
    @CsvSource({"America/New_York, 2", "America/New_York, 1", "Europe/Paris, 2", "Europe/Paris, 8", "UTC, 0", "Pacific/Apia, 23"})
    void onceOnEveryDayOfAYear(String zone, int hour) {
        var last = Instant.parse("2028-01-01T00:00:00Z");
        var came = 0;
        for (var at = last; at.isBefore(Instant.parse("2029-01-01T00:00:00Z")); at = at.plus(Duration.ofMinutes(20))) {
            came += DigestHour.cameBetween(at, at.plus(Duration.ofMinutes(20)), hour, ZoneId.of(zone)) ? 1 : 0;
        }
        assertThat(came).isEqualTo(366);
    }

    @Test
    void onceForAllTheDaysThatTheServerWasAway() {
        assertThat(DigestHour.cameBetween(Instant.parse("2026-11-20T10:00:00Z"), Instant.parse("2026-11-20T10:00:00Z"), 10, ZoneId.of("UTC"))).isFalse();
    }
}
