package org.rapporteur.publication;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** A report was published. */
public record PublicationEvent(ReportId report, PublicationView publication) implements OnRecord {

    @Override
    public Said act() {
        return Said.of("act.published-the-report");
    }

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public Integer aboutVersion() {
        return publication.version();
    }

    @Override
    public Said object() {
        return Said.words(publication.symbol());
    }

    @Override
    public Said outcome() {
        return Said.of("publication.hashes", publication.pdfHash(), publication.pageHash());
    }
}
