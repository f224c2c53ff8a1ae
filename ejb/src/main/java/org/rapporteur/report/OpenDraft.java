package org.rapporteur.report;

import java.util.UUID;

/** A report whose working text may be written now. @param mine the paragraph that the caller changed last, or null */
public record OpenDraft(ReportId report, String title, UUID mine) {
}
