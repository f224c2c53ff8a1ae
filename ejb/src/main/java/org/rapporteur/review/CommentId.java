package org.rapporteur.review;

import java.util.UUID;

public record CommentId(UUID uuid) {

    public static CommentId of(String text) {
        return new CommentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
