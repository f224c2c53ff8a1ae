package org.rapporteur.application;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.rapporteur.evidence.storage.Keyring;
import org.rapporteur.launcher.Rapporteur;

/** The finished application with the demonstration's people, as the launcher starts it, in a data folder of its own. */
public final class Application implements AutoCloseable {

    private static final String JAVA_OPTIONS = "RAPPORTEUR_JAVA_OPTIONS";

    private final Path data;
    private final Map<String, String> environment;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private Rapporteur rapporteur;
    private List<Account> accounts;

    /** A line of {@code demo-accounts.csv}; {@code state} is empty for those who speak for none. */
    public record Account(String name, String password, String role, String state) {
    }

    private Application(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = Map.copyOf(environment);
    }

    public static Application start() {
        return start(Map.of());
    }

    /** On a database of the test's own, which it can look at and which goes on when the server is killed. */
    public static Application startOn(EmbeddedPostgres database) {
        return start(Map.of("RAPPORTEUR_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres", "RAPPORTEUR_DB_USER", "postgres", "RAPPORTEUR_DB_PASSWORD", "postgres"));
    }

    /** With both compilers, as it is at work: for measuring, and where many tests use it. */
    public static Application startAtWork() {
        return start(Map.of(JAVA_OPTIONS, ""));
    }

    /** @param environment what an operator would set beside the demonstration */
    public static Application start(Map<String, String> environment) {
        try {
            var application = new Application(Files.createTempDirectory(Path.of(System.getProperty("rapporteur.target")), "data"), environment);
            Programs.unpack();
            application.rapporteur = application.started();
            application.accounts = Files.readAllLines(application.data.resolve("demo-accounts.csv")).stream().skip(1)
                    .map(line -> line.split(",", -1)).map(cells -> new Account(cells[0], cells[1], cells[2], cells[3])).toList();
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rapporteur started() {
        var all = new HashMap<>(environment);
        all.put("RAPPORTEUR_DEMO", "true");
        // Such a server lives for a minute or two: the second compiler would take a third of its time and give little back.
        all.putIfAbsent(JAVA_OPTIONS, "-XX:TieredStopAtLevel=1");
        return Rapporteur.start(Path.of(System.getProperty("rapporteur.home")), data, 0, all);
    }

    /** Ends the server as a power cut would, leaving it no time to put anything in order. */
    public void kill() {
        kill(rapporteur.serverPid());
    }

    private static void kill(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** After {@link #kill}: starts again on what is in the data folder. */
    public void startAgain() {
        rapporteur.close();
        rapporteur = started();
    }

    /** Ends the database in the same way, under the running server, and starts it again as {@code bin/run} does. */
    public void killDatabase() {
        kill(Long.parseLong(postmaster().get(0).strip()));
        rapporteur.keepDatabase();
    }

    private List<String> postmaster() {
        try {
            return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long serverPid() {
        return rapporteur.serverPid();
    }

    public String url() {
        return rapporteur.url();
    }

    /** The database itself, with all rights, for what no API does: looking at rows, and making thousands. */
    public DataSource database() {
        try {
            var source = new PGSimpleDataSource();
            source.setPortNumbers(new int[] {Integer.parseInt(postmaster().get(3).strip())});
            source.setDatabaseName("rapporteur");
            source.setUser("postgres");
            source.setPassword(Files.readString(data.resolve("database-superuser-password")).strip());
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where an original lies, for a test that plays a failing disk. */
    public Path original(String sha256) {
        try {
            return data.resolve("originals").resolve(Keyring.read(keyFile()).name(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path keyFile() {
        return data.resolve("vault-key.json");
    }

    /** Everything that is kept outside the database. */
    public Path data() {
        return data;
    }

    public Path serverLog() {
        return data.resolve("log/server.log");
    }

    Path databaseLog() {
        return data.resolve("log/postgres.log");
    }

    /** The API as the person of this name uses it, signed in. */
    public Client as(String name) {
        return new Client(url(), () -> tokens.computeIfAbsent(name, any -> signIn(name, account(name).password())));
    }

    /** The API as somebody uses it whose account a test has opened. */
    public Client as(String name, String password) {
        return new Client(url(), () -> tokens.computeIfAbsent(name, any -> signIn(name, password)));
    }

    /** The API as somebody uses it who has not signed in. */
    public Client nobody() {
        return new Client(url(), () -> null);
    }

    private String signIn(String name, String password) {
        return nobody().post("/session", Map.of("name", name, "password", password)).expect(200).json().get("token").asText();
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
