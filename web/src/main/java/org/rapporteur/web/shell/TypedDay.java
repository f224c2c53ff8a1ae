package org.rapporteur.web.shell;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.rapporteur.shared.InputWrong;

/** A day as a date field or a program sends it: {@code 2026-03-01}. */
public final class TypedDay {

    private TypedDay() {
    }

    /** @return null where there is none */
    public static LocalDate of(String text, String field) {
        return of(text, field, "administration.no-date");
    }

    /** @param whenNone what is said at the field where it is no day */
    public static LocalDate of(String text, String field, String whenNone) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new InputWrong(field, whenNone);
        }
    }
}
