package org.rapporteur.design;

import java.time.Instant;

/** A scenario that is kept with its workflow. {@code revision} is what a change of it refers to. */
public record ScenarioView(ScenarioId id, String workflow, String title, Scenario scenario, int revision, String changedBy, Instant changedAt) {
}
