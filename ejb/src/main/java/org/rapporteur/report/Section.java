package org.rapporteur.report;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Section {

    @Id
    private UUID id;
    private UUID report;
    private int place;
    private String heading;

    protected Section() {
    }

    Section(ReportId report, int place, String heading) {
        id = UUID.randomUUID();
        this.report = report.uuid();
        this.place = place;
        this.heading = heading;
    }

    UUID id() {
        return id;
    }

    UUID report() {
        return report;
    }

    String heading() {
        return heading;
    }

    void name(String newHeading) {
        heading = newHeading;
    }

    void place(int newPlace) {
        place = newPlace;
    }
}
