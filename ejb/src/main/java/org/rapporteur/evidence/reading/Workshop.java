package org.rapporteur.evidence.reading;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What every worker is started with.
 *
 * @param folder    the jars of the reader
 * @param scratch   a folder of our own for the workers' temporary files
 * @param isolation what to put before the command
 * @param limit     for one file
 */
record Workshop(Path folder, Path scratch, List<String> isolation, Duration limit, int heapMegabytes) {

    Process start(Path temporary) throws IOException {
        var command = new ArrayList<>(isolation);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30",
                "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + temporary,
                "-cp", folder + File.separator + "*", "org.rapporteur.reader.Worker"));
        var builder = new ProcessBuilder(command).directory(temporary.toFile());
        // The server's environment may hold passwords. The locale is for file names outside ASCII.
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** Where files that a worker wrote out wait for whoever asked. */
    Path inbox() {
        return scratch.resolve("inbox");
    }

    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | java.io.UncheckedIOException e) {
            System.getLogger(Workshop.class.getName()).log(System.Logger.Level.WARNING, "Cannot delete " + folder, e);
        }
    }
}
