package org.rapporteur.workflow;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** The route of a report moved. */
public record RouteEvent(ReportId report, Said act, Integer version, Said object, Said outcome, boolean automatic) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public Integer aboutVersion() {
        return version;
    }
}
