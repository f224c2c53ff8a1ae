package org.rapporteur.design;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** A report was taken to another step of its route by hand. */
record ReportMend(ReportId report, Said object, Said outcome) implements OnRecord {

    @Override
    public Said act() {
        return Said.of("act.took-the-report-to-another-step");
    }

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }
}
