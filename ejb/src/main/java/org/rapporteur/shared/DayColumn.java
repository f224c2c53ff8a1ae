package org.rapporteur.shared;

import java.sql.Date;
import java.time.LocalDate;

/** A day as a statement brings it: as the driver has it, or as Hibernate does. */
public final class DayColumn {

    private DayColumn() {
    }

    /** Null stays null. */
    public static LocalDate of(Object column) {
        return column == null || column instanceof LocalDate ? (LocalDate) column : ((Date) column).toLocalDate();
    }
}
