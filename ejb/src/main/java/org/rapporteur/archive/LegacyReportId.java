package org.rapporteur.archive;

import java.util.UUID;

/** A report of a former panel. */
public record LegacyReportId(UUID uuid) {

    @Override
    public String toString() {
        return uuid.toString();
    }
}
