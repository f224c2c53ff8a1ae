package org.rapporteur.evidence.reading;

import java.nio.file.Path;

/**
 * What a page looks like.
 *
 * @param file  a PNG, until this is closed; null where the page cannot be drawn
 * @param words lines of {@link PlacedWord}, where the format has them
 */
public record PagePicture(Path file, String words) implements AutoCloseable {

    @Override
    public void close() {
        if (file != null) {
            file.toFile().delete();
        }
    }
}
