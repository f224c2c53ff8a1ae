package org.rapporteur.consensus;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** A position was taken or withdrawn, or the text adopted or taken back. */
public record PositionEvent(ReportId report, Integer version, String onBehalfOf, Said act, Said outcome, boolean automatic) implements OnRecord {

    PositionEvent(ReportId report, Integer version, String onBehalfOf, Said act, Said outcome) {
        this(report, version, onBehalfOf, act, outcome, false);
    }

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public Integer aboutVersion() {
        return version;
    }
}
