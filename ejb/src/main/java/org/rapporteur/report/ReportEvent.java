package org.rapporteur.report;

import java.util.UUID;

import org.rapporteur.shared.OnRecord;

/** Something was done to a report or its text. */
public record ReportEvent(ReportId report, String act, Integer version, String object, String outcome) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public Integer aboutVersion() {
        return version;
    }
}
