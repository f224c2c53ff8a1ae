package org.rapporteur.review;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/**
 * Something was signed, checked, commented or answered.
 *
 * @param room the state in whose national room it happened, or null where it was no room's
 */
public record ReviewEvent(ReportId report, Said act, Integer version, String onBehalfOf, Said object, Said outcome, String room) implements OnRecord {

    public ReviewEvent(ReportId report, Said act, Integer version, String onBehalfOf, Said object, Said outcome) {
        this(report, act, version, onBehalfOf, object, outcome, null);
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
