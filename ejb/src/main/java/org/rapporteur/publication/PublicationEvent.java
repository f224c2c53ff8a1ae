package org.rapporteur.publication;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;

/** A report was published. */
public record PublicationEvent(ReportId report, PublicationView publication) implements OnRecord {

    @Override
    public String act() {
        return "published the report";
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
    public String object() {
        return publication.symbol();
    }

    @Override
    public String outcome() {
        return "PDF SHA-256 " + publication.pdfHash() + ", page SHA-256 " + publication.pageHash();
    }
}
