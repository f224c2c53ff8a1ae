package org.rapporteur.design;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** A report went over to another version of its workflow. */
record ReportMove(ReportId report, Said object, Said outcome) implements OnRecord {

    @Override
    public Said act() {
        return Said.of("act.moved-to-another-workflow-version");
    }

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public boolean automatic() {
        return true;
    }
}
