package org.rapporteur.finding;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** Something was done to a finding, became of its evidence, or a step went on although that has gaps. */
record FindingEvent(ReportId report, Said act, Said object, Said outcome, boolean automatic) implements OnRecord {

    FindingEvent(ReportId report, Said act, Said object, Said outcome) {
        this(report, act, object, outcome, false);
    }

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }
}
