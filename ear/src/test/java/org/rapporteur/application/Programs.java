package org.rapporteur.application;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The programs of PostgreSQL: each data folder has its own, and unpacking them takes a processor three seconds. Here one folder lends them to the next. */
final class Programs {

    private static final Path LENT = Path.of(System.getProperty("rapporteur.target"), "postgres-programs");

    private Programs() {
    }

    /** Before a start: what an earlier one has unpacked. */
    static synchronized void into(Path data) throws IOException {
        if (Files.exists(LENT)) {
            link(LENT, data.resolve("postgres-programs"));
        }
    }

    /** After a start: for the next. */
    static synchronized void from(Path data) throws IOException {
        var unpacked = data.resolve("postgres-programs");
        if (Files.exists(unpacked) && !Files.exists(LENT)) {
            var halfway = Files.createTempDirectory(LENT.getParent(), "programs");
            link(unpacked, halfway);
            Files.move(halfway, LENT);
        }
    }

    private static void link(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var there = to.resolve(from.relativize(file));
                if (attributes.isSymbolicLink()) {
                    Files.createSymbolicLink(there, Files.readSymbolicLink(file));
                } else {
                    Files.createLink(there, file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
