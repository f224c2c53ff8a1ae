package org.rapporteur.workflow;

import java.time.Instant;
import java.util.UUID;

import org.rapporteur.report.ReportId;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "step")
class StepRow {

    @Id
    private UUID id;
    private UUID report;
    private String model;
    private String element;
    @Convert(converter = StepTypeColumn.class)
    private StepType type;
    private String name;
    private int version;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "closed_at")
    private Instant closedAt;
    private boolean lapsed;

    protected StepRow() {
    }

    StepRow(ReportId report, Arrival arrival, int version, Instant now) {
        id = UUID.randomUUID();
        this.report = report.uuid();
        model = arrival.model();
        element = arrival.element();
        type = arrival.type();
        name = arrival.name();
        this.version = version;
        openedAt = now;
        dueAt = arrival.due();
    }

    UUID id() {
        return id;
    }

    ReportId report() {
        return new ReportId(report);
    }

    String model() {
        return model;
    }

    String name() {
        return name;
    }

    String element() {
        return element;
    }

    StepType type() {
        return type;
    }

    Instant dueAt() {
        return dueAt;
    }

    void due(Instant at) {
        dueAt = at;
    }

    void close(boolean becauseItLapsed, Instant now) {
        closedAt = now;
        lapsed = becauseItLapsed;
    }

    StepView view(int owed, int done) {
        return new StepView(id, element, type, name, version, openedAt, dueAt, owed, done);
    }
}
