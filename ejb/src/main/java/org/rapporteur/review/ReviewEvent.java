package org.rapporteur.review;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;

/** Something was signed, checked, commented or answered. */
public record ReviewEvent(ReportId report, String act, Integer version, String onBehalfOf, String object, String outcome) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public Integer aboutVersion() {
        return version;
    }
}
