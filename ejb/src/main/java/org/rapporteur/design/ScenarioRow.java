package org.rapporteur.design;

import java.time.Instant;
import java.util.UUID;

import org.rapporteur.shared.Json;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "workflow_scenario")
class ScenarioRow {

    @Id
    private UUID id;
    private String mechanism;
    private String workflow;
    private String title;
    private String steps;
    private int revision;
    @Column(name = "changed_by")
    private UUID changedBy;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected ScenarioRow() {
    }

    ScenarioRow(String mechanism, String workflow, String title, Scenario scenario, UUID by, Instant now) {
        id = UUID.randomUUID();
        this.mechanism = mechanism;
        this.workflow = workflow;
        change(title, scenario, by, now);
    }

    final void change(String title, Scenario scenario, UUID by, Instant now) {
        this.title = title;
        steps = Json.write(scenario);
        revision++;
        changedBy = by;
        changedAt = now;
    }

    String mechanism() {
        return mechanism;
    }

    String workflow() {
        return workflow;
    }

    String title() {
        return title;
    }

    int revision() {
        return revision;
    }

    UUID changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    Scenario scenario() {
        return Json.read(steps, Scenario.class);
    }

    ScenarioView view(String by) {
        return new ScenarioView(new ScenarioId(id), workflow, title, scenario(), revision, by, changedAt);
    }
}
