package org.rapporteur.publication.typesetting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What is packaged with the application. */
final class Resource {

    private Resource() {
    }

    static byte[] bytes(String path) {
        try (var stream = Resource.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is not packaged");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
