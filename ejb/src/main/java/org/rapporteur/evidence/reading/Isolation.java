package org.rapporteur.evidence.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How far this host lets a worker be locked in. Tried out when the first worker starts, the strictest first, because whether
 * namespaces may be made depends on the kernel, the container and the account, and asking them is the only way to know.
 */
final class Isolation {

    /** What a file that takes its worker over can still do. */
    enum Reach {
        /** It sees the reader's own programs, the one file and a folder to write in; no network, no other process, no right to anything. */
        SEALED("Originals are read in sealed processes: without network, and seeing nothing but the programs of the reader and the one file."),
        /** No network; it may read and write whatever the server's account, or nobody's, may. */
        NO_NETWORK("Originals are read in processes without network, which could still read files of this host: this host does not allow a file system of their own."),
        /** The account that owns nothing; it could call out. */
        OTHER_ACCOUNT("Originals are read in processes of an account that owns nothing, but with network: a hostile file that takes one over could call out."),
        /** Everything that the server's account may do. */
        PROCESS("Originals are read in separate processes that could do whatever the account of the server may: a hostile file that takes one over is not held back.");

        private final String sentence;

        Reach(String sentence) {
            this.sentence = sentence;
        }
    }

    private static final Logger LOG = System.getLogger(Isolation.class.getName());
    private static final List<String> LIMITS = List.of("--core=0", "--fsize=" + (2L << 30), "--nofile=512");
    private static final String NOBODY = "65534";
    private static final String ADVICE = " Allow user namespaces to the account of the server (unshare of util-linux makes them), or run it where they are allowed.";

    private final Reach reach;
    private final List<String> before;

    private Isolation(Reach reach, List<String> before) {
        this.reach = reach;
        this.before = before;
    }

    Reach reach() {
        return reach;
    }

    /**
     * The strictest that works here.
     *
     * @param reader  the folder of the reader's jars
     * @param scratch a folder for a trial
     * @param most    not stricter than this
     */
    static Isolation strictest(Path reader, Path scratch, Reach most) {
        return candidates(reader).filter(each -> each.reach.compareTo(most) >= 0).filter(works(reader, scratch)).findFirst().map(found -> {
            LOG.log(found.reach == Reach.SEALED ? Level.INFO : Level.WARNING, found.reach.sentence + (found.reach == Reach.SEALED ? "" : ADVICE));
            return found;
        }).orElseGet(() -> new Isolation(Reach.PROCESS, List.of()));
    }

    private static Stream<Isolation> candidates(Path reader) {
        var unshare = program("unshare");
        var setpriv = program("setpriv");
        var isRoot = "root".equals(System.getProperty("user.name"));
        var nobody = isRoot ? setpriv.map(program -> List.of(program, "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all"))
                : setpriv.map(program -> List.of(program, "--no-new-privs"));
        var candidates = new ArrayList<Isolation>();
        unshare.ifPresent(program -> {
            for (var user : List.of(List.of("-r"), List.<String>of())) {
                var command = new ArrayList<>(List.of(program));
                command.addAll(user);
                command.addAll(List.of("-n", "-m", "-p", "-i", "-f", "--kill-child", "/bin/sh", "-ec", script(), "reader", reader.toString(), javaHome()));
                candidates.add(new Isolation(Reach.SEALED, command));
            }
            nobody.ifPresent(priv -> candidates.add(new Isolation(Reach.NO_NETWORK, Stream.concat(Stream.of(program, "-n"), priv.stream()).toList())));
            candidates.add(new Isolation(Reach.NO_NETWORK, List.of(program, "-n")));
            candidates.add(new Isolation(Reach.NO_NETWORK, List.of(program, "-r", "-n")));
        });
        if (isRoot) {
            nobody.ifPresent(priv -> candidates.add(new Isolation(Reach.OTHER_ACCOUNT, priv)));
        }
        candidates.add(new Isolation(Reach.PROCESS, List.of()));
        return candidates.stream();
    }

    /** What becomes its root is made of these folders, read-only, and of the one folder that is its own. */
    private static String script() {
        try (var script = Isolation.class.getResourceAsStream("sealed.sh")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tried with the program that is to run, and with the folder that it is to read: both may lie where only the server's account comes. */
    private static Predicate<Isolation> works(Path reader, Path scratch) {
        return isolation -> {
            Path folder = null;
            try {
                folder = Files.createTempDirectory(scratch, "trial");
                isolation.own(folder);
                return succeeds(isolation.around(folder, List.of(java(), "-XX:-UsePerfData", "-Xmx16m", "-cp", reader.resolve("*").toString(), "-Djava.io.tmpdir=" + folder, "org.rapporteur.reader.Worker", "--try")), folder);
            } catch (IOException e) {
                return false;
            } finally {
                if (folder != null) {
                    Workshop.delete(folder);
                }
            }
        };
    }

    /** The worker's folder is given to whoever it will be. */
    void own(Path folder) throws IOException {
        if (before.contains("--reuid=" + NOBODY)) {
            Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwx--x--x"));
            Files.setAttribute(folder, "unix:uid", Integer.valueOf(NOBODY));
        }
    }

    /** Whether a file in the worker's folder that it did not write must be given to it. */
    void give(Path file) throws IOException {
        if (before.contains("--reuid=" + NOBODY)) {
            Files.setAttribute(file, "unix:uid", Integer.valueOf(NOBODY));
        }
    }

    /** The command, locked in, with nothing to write in but this folder. Whoever works at the portal comes first. */
    List<String> around(Path folder, List<String> command) {
        var whole = new ArrayList<String>();
        program("nice").ifPresent(nice -> whole.addAll(List.of(nice, "-n", "10")));
        program("prlimit").ifPresent(prlimit -> {
            whole.add(prlimit);
            whole.addAll(LIMITS);
        });
        whole.addAll(before);
        if (reach == Reach.SEALED) {
            whole.add(folder.toString());
        }
        whole.addAll(command);
        return whole;
    }

    static String java() {
        return Path.of(javaHome(), "bin", "java").toString();
    }

    private static String javaHome() {
        return System.getProperty("java.home");
    }

    private static Optional<String> program(String name) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    private static boolean succeeds(List<String> command, Path folder) {
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
            Workshop.forgetEnvironment(builder);
            var process = builder.start();
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
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
