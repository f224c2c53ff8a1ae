package org.rapporteur.telling;

import java.util.UUID;

/** Names one notice. */
public record NoticeId(UUID uuid) {

    @Override
    public String toString() {
        return uuid.toString();
    }
}
