package org.rapporteur.report;

import java.time.Instant;
import java.util.UUID;

import org.rapporteur.identity.PersonId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Paragraph {

    @Id
    private UUID id;
    private UUID report;
    private UUID section;
    private int place;
    private String text;
    private int revision;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "changed_by")
    private UUID changedBy;

    protected Paragraph() {
    }

    Paragraph(ReportId report, UUID section, int place, String text, PersonId by, Instant now) {
        id = UUID.randomUUID();
        this.report = report.uuid();
        this.section = section;
        this.place = place;
        this.text = text;
        revision = 1;
        changedAt = now;
        changedBy = by.uuid();
    }

    UUID id() {
        return id;
    }

    UUID report() {
        return report;
    }

    UUID section() {
        return section;
    }

    String text() {
        return text;
    }

    int revision() {
        return revision;
    }

    Instant changedAt() {
        return changedAt;
    }

    UUID changedBy() {
        return changedBy;
    }

    void write(String newText, PersonId by, Instant now) {
        text = newText;
        touched(by, now);
    }

    void touched(PersonId by, Instant now) {
        revision++;
        changedAt = now;
        changedBy = by.uuid();
    }

    void place(UUID newSection, int newPlace) {
        section = newSection;
        place = newPlace;
    }
}
