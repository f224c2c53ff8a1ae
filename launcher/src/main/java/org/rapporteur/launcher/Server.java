package org.rapporteur.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** WildFly with the application in it, as a process of its own. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(10);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(30);
    private static final int REASON_LINES = 12;
    private static final String PID_FILE = "server.pid";
    private static final String APPLICATION = "rapporteur.ear";
    private static final String CANNOT_START = "Rapporteur cannot start: ";
    private static final String READERS = "Originals are read in ";

    private final DataFolder folder;
    private final Process process;
    private final Path console;

    private Server(DataFolder folder, Process process, Path console) {
        this.folder = folder;
        this.process = process;
        this.console = console;
    }

    static void endLeftover(DataFolder folder) {
        Leftover.find(folder.resolve(PID_FILE)).ifPresent(server -> server.end(PATIENCE_AT_STOP));
    }

    static Server start(Path home, DataFolder folder, int port, String address, Map<String, String> environment, Map<String, String> properties) {
        try {
            var base = folder.resolve("server");
            prepare(home, base);
            var console = folder.log("console.log");
            var command = new ArrayList<>(jvm(environment.getOrDefault("RAPPORTEUR_JAVA_OPTIONS", "")));
            command.add("-Djboss.home.dir=" + home.resolve("wildfly"));
            command.add("-Djboss.server.base.dir=" + base);
            command.add("-Djboss.server.log.dir=" + folder.resolve("log"));
            command.add("-Dorg.jboss.boot.log.file=" + folder.log("server.log"));
            command.add("-Dlogging.configuration=" + base.resolve("configuration/logging.properties").toUri());
            command.add("-Djboss.bind.address=" + address);
            command.add("-Djboss.http.port=" + port);
            command.add("-Djboss.management.http.port=" + freePort());
            properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
            command.addAll(List.of("-jar", home.resolve("wildfly/jboss-modules.jar").toString(),
                    "-mp", home.resolve("wildfly/modules").toString(), "org.jboss.as.standalone"));
            var builder = new ProcessBuilder(command).directory(folder.path().toFile())
                    .redirectErrorStream(true).redirectOutput(Redirect.to(console.toFile()));
            builder.environment().clear();
            builder.environment().putAll(environment);
            var process = builder.start();
            Leftover.remember(folder.resolve(PID_FILE), process.toHandle());
            return new Server(folder, process, console);
        } catch (IOException e) {
            throw new CannotStart("The server does not start: " + e.getMessage(), e);
        }
    }

    /** @param further options of the operator's, parted by blanks; they come last, so that they win */
    private static List<String> jvm(String further) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What the classes take: with less to begin with, a start stands still for five collections of the whole memory.
                "-D[Rapporteur]", "-Xms256m", "-Xmx512m", "-XX:MetaspaceSize=256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true", "-Djava.awt.headless=true",
                // The timestamps of the engine carry no zone.
                "-Duser.timezone=UTC"));
        // What WildFly's own start script opens on Java 17 and later.
        for (var name : List.of("java.desktop/sun.awt", "java.naming/com.sun.jndi.ldap", "java.naming/com.sun.jndi.url.ldap",
                "java.naming/com.sun.jndi.url.ldaps", "jdk.naming.dns/com.sun.jndi.dns")) {
            command.add("--add-exports=" + name + "=ALL-UNNAMED");
        }
        for (var name : List.of("java.base/java.lang", "java.base/java.lang.invoke", "java.base/java.lang.reflect", "java.base/java.io",
                "java.base/java.net", "java.base/java.security", "java.base/java.util", "java.base/java.util.concurrent",
                "java.management/javax.management", "java.naming/javax.naming")) {
            command.add("--add-opens=" + name + "=ALL-UNNAMED");
        }
        Stream.of(further.split("\\s+")).filter(option -> !option.isEmpty()).forEach(command::add);
        return command;
    }

    /** Configuration and application are the build's, made anew at each start; the transaction log and timers stay. */
    private static void prepare(Path home, Path base) throws IOException {
        for (var name : List.of("configuration", "deployments", "tmp", "data/content")) {
            Trees.delete(base.resolve(name));
        }
        var configuration = Files.createDirectories(base.resolve("configuration"));
        try (var files = Files.list(home.resolve("wildfly/standalone/configuration"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
        Files.copy(home.resolve(APPLICATION), Files.createDirectories(base.resolve("deployments")).resolve(APPLICATION));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Returns when the application says that it is ready, and not before. */
    void awaitReady(URI readiness) throws InterruptedException {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var request = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(10)).build();
        var failed = folder.resolve("server/deployments/" + APPLICATION + ".failed");
        var end = Instant.now().plus(PATIENCE_AT_START);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw refusal("The server ended while it was starting (exit code " + process.exitValue() + ").");
            }
            if (Files.exists(failed)) {
                throw refusal("The application could not be started in the server.");
            }
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Until it listens, connections are refused; the next round asks again.
            }
            Thread.sleep(100);
        }
        throw refusal("The application was not ready after " + PATIENCE_AT_START.toMinutes() + " minutes.");
    }

    /** What did not start has nothing to end in order, and what began in it beside waits for a start that does not come. */
    private CannotStart refusal(String what) {
        process.destroyForcibly();
        var said = saidByTheApplication();
        if (said.isPresent()) {
            return new CannotStart(said.get());
        }
        var message = new StringBuilder(what);
        try (var lines = Files.lines(console)) {
            lines.filter(Server::isReason)
                    .map(line -> line.length() > 300 ? line.substring(0, 300) + "…" : line)
                    .distinct().limit(REASON_LINES)
                    .forEach(line -> message.append("\n  ").append(line.strip()));
        } catch (IOException | UncheckedIOException e) {
            message.append("\n  (its log cannot be read: ").append(e.getMessage()).append(')');
        }
        return new CannotStart(message.append("\nThe whole log: ").append(console).toString());
    }

    /** Of the server, or of Java itself, which tells of an option that it does not know or understand. */
    private static boolean isReason(String line) {
        return line.contains(" ERROR ") || line.contains("Caused by: ") || Stream.of("Error", "Unrecognized ", "Invalid ").anyMatch(line::startsWith);
    }

    /** What the operator can mend, in the application's own words. */
    private Optional<String> saidByTheApplication() {
        try (var lines = Files.lines(console)) {
            return lines.filter(line -> line.contains(CANNOT_START)).findFirst().map(line -> line.substring(line.indexOf(CANNOT_START)));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** How far the readers of originals are locked in; nothing while the application has not said so. */
    Optional<Said> ofReaders() {
        try (var lines = Files.lines(console)) {
            return lines.filter(line -> line.contains(READERS)).findFirst().map(line -> new Said(line.substring(line.indexOf(READERS)), line.contains(" WARN ")));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** A sentence of the application, and whether it is a warning. */
    record Said(String sentence, boolean warns) {
    }

    long pid() {
        return process.pid();
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
