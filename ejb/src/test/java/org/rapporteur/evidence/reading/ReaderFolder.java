package org.rapporteur.evidence.reading;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Lays out the reader as the server has it, from what the build of the module "reader" has left. */
final class ReaderFolder {

    private static final Path BUILT = Path.of("..", "reader", "target").toAbsolutePath().normalize();

    private ReaderFolder() {
    }

    /**
     * A folder of links within our own build folder; hard ones, because a sealed worker sees nothing beside it.
     *
     * @param withMockParser Tika's own test parser, which hangs, fills the memory or exits as the file tells it, and ours that tries to break out
     */
    static Path layOut(boolean withMockParser) throws IOException {
        assumeTrue(Files.isDirectory(BUILT.resolve("lib")) && Files.isDirectory(BUILT.resolve("classes")),
                "SKIPPED: build the module reader first (mvn -pl reader package), its worker is needed here");
        var folder = Files.createDirectories(Path.of("target", withMockParser ? "reader-with-mock" : "reader").toAbsolutePath());
        try (var old = Files.list(folder)) {
            for (var link : old.toList()) {
                Files.delete(link);
            }
        }
        link(BUILT.resolve("lib"), folder);
        if (withMockParser) {
            link(BUILT.resolve("test-lib"), folder);
            assumeTrue(Files.isDirectory(BUILT.resolve("test-classes")), "SKIPPED: compile the tests of the module reader first, a parser of theirs is needed here");
            jar(BUILT.resolve("test-classes"), folder.resolve("rapporteur-burglar.jar"));
        }
        jar(BUILT.resolve("classes"), folder.resolve("rapporteur-reader.jar"));
        return folder;
    }

    private static void link(Path from, Path to) throws IOException {
        try (var jars = Files.newDirectoryStream(from, "*.jar")) {
            for (var jar : jars) {
                Files.createLink(to.resolve(jar.getFileName()), jar);
            }
        }
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar)); var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
