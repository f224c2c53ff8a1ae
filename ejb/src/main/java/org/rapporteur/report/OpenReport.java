package org.rapporteur.report;

/** Opens a report of a mechanism's report type. */
public record OpenReport(String mechanism, String type, String title) {
}
