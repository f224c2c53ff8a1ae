package org.rapporteur.evidence.reading;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What every worker is started with.
 *
 * @param folder    the jars of the reader
 * @param scratch   a folder of our own for the workers' temporary files
 * @param isolation how far a worker is locked in
 * @param limit     for one file
 */
record Workshop(Path folder, Path scratch, Isolation isolation, Duration limit, int heapMegabytes) {

    /** @param temporary its own folder, the only one in which it can write where the host allows that */
    Process start(Path temporary) throws IOException {
        isolation.own(temporary);
        var builder = new ProcessBuilder(isolation.around(temporary, List.of(Isolation.java(),
                "-Xmx" + heapMegabytes + "m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30", "-XX:-UsePerfData",
                // The first compiler only: the second takes as long as reading some thousand files does, in each worker, and gives that back only then.
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + temporary,
                "-cp", folder + File.separator + "*", "org.rapporteur.reader.Worker"))).directory(temporary.toFile());
        forgetEnvironment(builder);
        return builder.start();
    }

    /** The server's environment may hold passwords. The locale is for file names outside ASCII. */
    static void forgetEnvironment(ProcessBuilder builder) {
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    }

    /** Where files that a worker wrote out wait for whoever asked. */
    Path inbox() {
        return scratch.resolve("inbox");
    }

    /** Nothing of one file is there for the next. */
    static void empty(Path folder) {
        try (var left = Files.list(folder)) {
            left.forEach(Workshop::delete);
        } catch (IOException e) {
            System.getLogger(Workshop.class.getName()).log(System.Logger.Level.WARNING, "Cannot empty " + folder, e);
        }
    }

    static void delete(Path folder) {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | java.io.UncheckedIOException e) {
            System.getLogger(Workshop.class.getName()).log(System.Logger.Level.WARNING, "Cannot delete " + folder, e);
        }
    }
}
