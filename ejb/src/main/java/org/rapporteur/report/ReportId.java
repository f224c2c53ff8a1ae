package org.rapporteur.report;

import java.util.UUID;

import org.rapporteur.authority.Concerns;

/** Names one report for ever; its title, symbol and versions change. */
public record ReportId(UUID uuid) implements Concerns {

    public static ReportId next() {
        return new ReportId(UUID.randomUUID());
    }

    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }

    @Override
    public Kind kind() {
        return Kind.REPORT;
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
