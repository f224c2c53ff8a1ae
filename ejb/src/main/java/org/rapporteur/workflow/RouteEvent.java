package org.rapporteur.workflow;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;

/** The route of a report moved. */
public record RouteEvent(ReportId report, String act, Integer version, String object, String outcome, boolean automatic) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public Integer aboutVersion() {
        return version;
    }
}
