package org.rapporteur.report;

import java.time.Instant;
import java.util.UUID;

import org.rapporteur.identity.PersonId;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Report {

    /** See the migration: a revision is never to be taken for a version's number. */
    private static final int FIRST_REVISION = 1001;

    @Id
    private UUID id;
    private String mechanism;
    private String type;
    private String title;
    private String symbol;
    @Convert(converter = ReportStatusColumn.class)
    private ReportStatus status;
    private int revision;
    private int version;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "opened_by")
    private UUID openedBy;

    protected Report() {
    }

    Report(ReportId report, String mechanism, String type, String title, PersonId by, Instant now) {
        id = report.uuid();
        this.mechanism = mechanism;
        this.type = type;
        this.title = title;
        status = ReportStatus.OPEN;
        revision = FIRST_REVISION;
        openedAt = now;
        openedBy = by.uuid();
    }

    ReportId reportId() {
        return new ReportId(id);
    }

    String mechanism() {
        return mechanism;
    }

    String type() {
        return type;
    }

    String title() {
        return title;
    }

    ReportStatus status() {
        return status;
    }

    int revision() {
        return revision;
    }

    int version() {
        return version;
    }

    void textChanged() {
        revision++;
    }

    void rename(String newTitle) {
        title = newTitle;
        revision++;
    }

    void moveTo(ReportStatus next) {
        status = next;
        revision++;
    }

    int circulateNext() {
        revision++;
        return ++version;
    }

    void publishAs(String givenSymbol) {
        symbol = givenSymbol;
    }
}
