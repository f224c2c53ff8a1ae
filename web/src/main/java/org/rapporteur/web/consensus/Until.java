package org.rapporteur.web.consensus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.rapporteur.shared.InputWrong;

/** A moment as a browser sends and wants it: the time of day in the mechanism's zone. */
final class Until {

    private Until() {
    }

    /** @return null where nothing was typed */
    static Instant of(String typed, ZoneId zone) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDateTime.parse(typed.strip()).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new InputWrong("until", "consensus.until-unread");
        }
    }

    static String typed(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone).toString();
    }
}
