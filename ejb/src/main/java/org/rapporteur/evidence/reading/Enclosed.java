package org.rapporteur.evidence.reading;

import java.nio.file.Path;

/**
 * A file that stands directly in the one that was read.
 *
 * @param path what it is called there, with the folders of an archive; never a path of ours
 * @param file its bytes, until the reading is closed
 */
public record Enclosed(String path, Path file) {
}
