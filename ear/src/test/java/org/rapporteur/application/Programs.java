package org.rapporteur.application;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The programs of PostgreSQL. The library that starts it unpacks them once in a process, where the first database wants them, and takes
 * them from there for all others; here they must outlive the folder of whichever application comes first.
 */
final class Programs implements BeforeAllCallback {

    private static boolean unpacked;

    @Override
    public void beforeAll(ExtensionContext test) {
        unpack();
    }

    static synchronized void unpack() {
        if (unpacked) {
            return;
        }
        try {
            var folder = Files.createDirectories(Path.of(System.getProperty("rapporteur.target"), "postgres-programs"));
            EmbeddedPostgres.builder().setOverrideWorkingDirectory(folder.toFile()).start().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        unpacked = true;
    }
}
