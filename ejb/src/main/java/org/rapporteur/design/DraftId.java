package org.rapporteur.design;

import java.util.UUID;

/** Names one draft of a workflow. */
public record DraftId(UUID uuid) {

    public static DraftId of(String text) {
        return new DraftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
