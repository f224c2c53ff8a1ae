package org.rapporteur.finding;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** Something was done to a finding, or a step went on although its evidence has gaps. */
record FindingEvent(ReportId report, Said act, Said object, Said outcome) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }
}
