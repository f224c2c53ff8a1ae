package org.rapporteur.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.rapporteur.launcher.Rapporteur;

/** The finished application with the demonstration's people, as the launcher starts it, in a data folder of its own. */
public final class Application implements AutoCloseable {

    private final Path data;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private Rapporteur rapporteur;
    private List<Account> accounts;

    /** A line of {@code demo-accounts.csv}; {@code state} is empty for those who speak for none. */
    public record Account(String name, String password, String role, String state) {
    }

    private Application(Path data) {
        this.data = data;
    }

    public static Application start() {
        try {
            var application = new Application(Files.createTempDirectory(Path.of(System.getProperty("rapporteur.target")), "data"));
            application.rapporteur = startIn(application.data);
            application.accounts = Files.readAllLines(application.data.resolve("demo-accounts.csv")).stream().skip(1)
                    .map(line -> line.split(",", -1)).map(cells -> new Account(cells[0], cells[1], cells[2], cells[3])).toList();
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rapporteur startIn(Path data) {
        return Rapporteur.start(Path.of(System.getProperty("rapporteur.home")), data, 0, Map.of("RAPPORTEUR_DEMO", "true"));
    }

    /** Ends the server as a power cut would, leaving it no time to put anything in order. */
    public void kill() {
        var server = ProcessHandle.of(rapporteur.serverPid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    /** After {@link #kill}: starts again on what is in the data folder. */
    public void startAgain() {
        rapporteur.close();
        rapporteur = startIn(data);
    }

    public String url() {
        return rapporteur.url();
    }

    /** The API as the person of this name uses it, signed in. */
    public Client as(String name) {
        return new Client(url(), () -> tokens.computeIfAbsent(name, this::signIn));
    }

    /** The API as somebody uses it who has not signed in. */
    public Client nobody() {
        return new Client(url(), () -> null);
    }

    private String signIn(String name) {
        return nobody().post("/session", Map.of("name", name, "password", account(name).password())).expect(200).json().get("token").asText();
    }

    public Account account(String name) {
        return accounts.stream().filter(account -> account.name().equals(name)).findFirst().orElseThrow();
    }

    /** The names of all who hold a role. */
    public List<String> all(String role) {
        return names(account -> account.role().equals(role));
    }

    public List<String> names(Predicate<Account> which) {
        return accounts.stream().filter(which).map(Account::name).toList();
    }

    @Override
    public void close() {
        rapporteur.close();
        try {
            Files.walkFileTree(data, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Left behind: " + data, e);
        }
    }
}
