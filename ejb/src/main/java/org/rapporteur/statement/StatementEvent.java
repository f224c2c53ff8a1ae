package org.rapporteur.statement;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/**
 * A statement was written, cleared or withdrawn.
 *
 * @param room the state among whose people it still is, or null
 */
public record StatementEvent(ReportId report, Said act, Integer version, String onBehalfOf, Said object, Said outcome, String room) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public Integer aboutVersion() {
        return version;
    }
}
