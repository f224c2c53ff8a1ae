package org.rapporteur.report;

/** A text was frozen as a version that there was not before. */
public record VersionFrozen(ReportId report, int version) {
}
