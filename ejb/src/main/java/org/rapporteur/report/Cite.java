package org.rapporteur.report;

import java.util.UUID;

/** Cites words of an exhibit's page in a paragraph. {@code page} counts from 1. */
public record Cite(ReportId report, UUID paragraph, UUID exhibit, int page, String quote) implements OnReport {
}
