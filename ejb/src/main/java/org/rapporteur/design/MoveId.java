package org.rapporteur.design;

import java.util.UUID;

/** Names one move of reports between two versions of a workflow. */
public record MoveId(UUID uuid) {

    @Override
    public String toString() {
        return uuid.toString();
    }
}
