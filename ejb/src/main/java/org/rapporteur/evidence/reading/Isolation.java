package org.rapporteur.evidence.reading;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How far this host can lock a worker in: without network, without large files, without core dumps. */
final class Isolation {

    private static final Logger LOG = System.getLogger(Isolation.class.getName());
    private static final List<String> LIMITS = List.of("--core=0", "--fsize=" + (1L << 30), "--nofile=512");

    private Isolation() {
    }

    /** What to put before the worker's command; empty on a host that allows nothing. */
    static List<String> prefix() {
        var prefix = new ArrayList<String>();
        // Whoever works at the portal comes first.
        program("nice").flatMap(program -> firstThatWorks(List.of(List.of(program, "-n", "10")))).ifPresent(prefix::addAll);
        var unshare = program("unshare").flatMap(program -> firstThatWorks(
                List.of(List.of(program, "-n"), List.of(program, "-r", "-n"))));
        unshare.ifPresent(prefix::addAll);
        program("prlimit").flatMap(program -> firstThatWorks(
                List.of(Stream.concat(Stream.of(program), LIMITS.stream()).toList()))).ifPresent(prefix::addAll);
        if (unshare.isPresent()) {
            LOG.log(Level.INFO, "Originals are read in separate processes without network.");
        } else {
            LOG.log(Level.WARNING, "This host does not allow processes without network: originals are read in separate "
                    + "processes, but a hostile file that takes one over could reach the network. "
                    + "Allow \"unshare -n\" for the account of the server, or forbid that account the network.");
        }
        return List.copyOf(prefix);
    }

    private static Optional<String> program(String name) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    private static Optional<List<String>> firstThatWorks(List<List<String>> commands) {
        return commands.stream().filter(Isolation::works).findFirst();
    }

    private static boolean works(List<String> command) {
        var nothing = Stream.concat(command.stream(), program("true").stream()).toList();
        try {
            var process = new ProcessBuilder(nothing)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
