package org.rapporteur.translation;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** A translation of a version was finished. */
public record TranslationEvent(ReportId report, Said act, Integer version, Said object) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public Integer aboutVersion() {
        return version;
    }
}
