package org.rapporteur.letter;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** A letter was sent, or what came back was recorded. */
public record LetterEvent(ReportId report, Said act, Integer version, Said object, Said outcome) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public Integer aboutVersion() {
        return version;
    }
}
