package org.rapporteur.design;

import java.util.UUID;

/** Names one saved scenario of a workflow. */
public record ScenarioId(UUID uuid) {

    @Override
    public String toString() {
        return uuid.toString();
    }
}
