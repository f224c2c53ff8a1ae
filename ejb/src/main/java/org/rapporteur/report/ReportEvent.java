package org.rapporteur.report;

import java.util.UUID;

import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** Something was done to a report or its text. */
public record ReportEvent(ReportId report, Said act, Integer version, Said object, Said outcome) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public Integer aboutVersion() {
        return version;
    }
}
