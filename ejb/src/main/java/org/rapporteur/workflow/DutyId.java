package org.rapporteur.workflow;

import java.util.UUID;

/** Names one duty, which the API calls a task. */
public record DutyId(UUID uuid) {

    public static DutyId of(String text) {
        return new DutyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
