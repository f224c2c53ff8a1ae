package org.rapporteur.web.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.rapporteur.shared.InputWrong;

/** Days as programs write them. */
final class Days {

    private Days() {
    }

    /** @return null where there is none */
    static LocalDate of(String text, String field) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new InputWrong(field, "administration.no-date");
        }
    }
}
