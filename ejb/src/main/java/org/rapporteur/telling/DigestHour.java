package org.rapporteur.telling;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a person's hour comes: once a day, also on the days on which the clocks change. */
final class DigestHour {

    private DigestHour() {
    }

    /** After {@code after}, and not later than {@code until}. An hour that the clocks leave out comes as much later as they jump; one that they repeat comes the first time. */
    static boolean cameBetween(Instant after, Instant until, int hour, ZoneId zone) {
        for (var day = after.atZone(zone).toLocalDate(); !day.isAfter(until.atZone(zone).toLocalDate()); day = day.plusDays(1)) {
            var moment = day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
            if (moment.isAfter(after) && !moment.isAfter(until)) {
                return true;
            }
        }
        return false;
    }
}
