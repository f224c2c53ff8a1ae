package org.rapporteur.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/** The PostgreSQL that comes with Rapporteur: its files in the data folder, its port on loopback only, one role for the application. */
public final class Database implements AutoCloseable {

    private static final String NAME = "rapporteur";
    private static final String UNFINISHED = "postgres-unfinished";
    private static final String LOG = "postgres.log";
    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(2);
    private static final int ANY_PORT = 0;
    private static final long ROOM_TO_RECOVER = 64L << 20;
    private static final int SECONDS_TO_ANSWER = 20;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(30);
    private static final String HOST_RULES = """
            # Written by Rapporteur at each start.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private final DataFolder folder;
    private final boolean ownsFolder;
    private EmbeddedPostgres postgres;
    private final String password;

    private Database(DataFolder folder, boolean ownsFolder, EmbeddedPostgres postgres, String password) {
        this.folder = folder;
        this.ownsFolder = ownsFolder;
        this.postgres = postgres;
        this.password = password;
    }

    /** Only the database, for tests that bring their own server. */
    public static Database start(Path data) {
        var folder = DataFolder.open(data);
        try {
            return start(folder, true);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    static Database startIn(DataFolder folder) {
        return start(folder, false);
    }

    private static Database start(DataFolder folder, boolean ownsFolder) {
        var files = folder.resolve("postgres");
        var superuserPassword = folder.secret("database-superuser-password");
        var password = folder.secret("database-password");
        EmbeddedPostgres postgres = null;
        try {
            Leftover.findPostgres(files).ifPresent(leftover -> leftover.end(PATIENCE_AT_STOP));
            removeUnfinished(folder);
            if (!Files.exists(files)) {
                makeFiles(folder, files, superuserPassword);
            }
            postgres = launch(folder, files, superuserPassword, ANY_PORT);
            try (var connection = postgres.getPostgresDatabase().getConnection()) {
                prepare(connection, superuserPassword, password, files);
            }
            return new Database(folder, ownsFolder, postgres, password);
        } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
            stop(postgres);
            throw new CannotStart("The database does not start: " + reason(e) + " Its log: " + folder.resolve("log").resolve(LOG), e);
        }
    }

    /** Why, in a line: the library wraps what happened, more than once. */
    private static String reason(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var said = (cause.getMessage() == null ? cause.toString() : cause.getMessage()).lines().findFirst().orElse("").strip();
        return said.endsWith(".") ? said : said + ".";
    }

    /** Asks a database of somebody else's whether it lets us in, before a server is started that could not say so as plainly. */
    static void reach(String url, String user, String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("RAPPORTEUR_DB_URL must begin with jdbc:postgresql://.");
        }
        DriverManager.setLoginTimeout(SECONDS_TO_ANSWER);
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            throw new CannotStart("The database " + url + " cannot be used: " + reason(e), e);
        }
    }

    /** In another folder first, so that a start that is cut off leaves no half-made database behind under this name. */
    private static void makeFiles(DataFolder folder, Path files, String superuserPassword) throws IOException {
        var unfinished = Files.createTempDirectory(folder.path(), UNFINISHED);
        launch(folder, unfinished, superuserPassword, ANY_PORT).close();
        Files.move(unfinished, files);
    }

    private static void removeUnfinished(DataFolder folder) throws IOException {
        try (var directories = Files.newDirectoryStream(folder.path(), UNFINISHED + "*")) {
            for (var directory : directories) {
                Leftover.findPostgres(directory).ifPresent(leftover -> leftover.end(PATIENCE_AT_STOP));
                try {
                    Trees.delete(directory);
                } catch (DirectoryNotEmptyException stillWrittenTo) {
                    // By an initdb that outlived its launcher; the next start removes it.
                }
            }
        }
    }

    private static EmbeddedPostgres launch(DataFolder folder, Path files, String superuserPassword, int port) throws IOException {
        var programs = Files.createDirectories(folder.ownersOnly("postgres-programs").resolve("unpacked"));
        removeHalfUnpacked(programs);
        var log = Redirect.appendTo(folder.log(LOG).toFile());
        var locale = System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
        return EmbeddedPostgres.builder()
                // Not the default below the shared temporary folder, where anybody could have put a program first.
                .setOverrideWorkingDirectory(programs.toFile())
                .setPort(port)
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPGStartupWait(PATIENCE_AT_START)
                .setConnectConfig("password", superuserPassword)
                .setLocaleConfig("locale", locale)
                // The library starts it for tests, where losing what was committed does no harm: -F and asynchronous commit.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    /** The library marks what it has unpacked, but stumbles over what it had not finished. */
    private static void removeHalfUnpacked(Path programs) throws IOException {
        try (var versions = Files.newDirectoryStream(programs, "PG-*")) {
            for (var version : versions) {
                if (!Files.exists(version.resolve(".exists"))) {
                    Trees.delete(version);
                }
            }
        }
    }

    /** Done at every start and the same however often, so a start that was cut off does no harm. */
    private static void prepare(Connection connection, String superuserPassword, String password, Path files) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + superuserPassword + "'");
            if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN");
            }
            statement.execute("ALTER ROLE " + NAME + " PASSWORD '" + password + "'");
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
                statement.execute("REVOKE ALL ON DATABASE " + NAME + " FROM PUBLIC");
            }
            var rules = files.resolve("pg_hba.conf");
            if (!Files.readString(rules).equals(HOST_RULES)) {
                Files.writeString(rules, HOST_RULES);
                statement.execute("SELECT pg_reload_conf()");
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** At the same port, where the server goes on asking for it. What was committed is there: it was synced. */
    public void restartIfEnded(Consumer<String> progress) {
        var files = folder.resolve("postgres");
        if (Leftover.findPostgres(files).isPresent() || !folder.hasRoom(ROOM_TO_RECOVER)) {
            return;
        }
        progress.accept("The database has ended by itself; starting it again");
        var port = postgres.getPort();
        try {
            stop(postgres); // lets go of the library's own lock
            postgres = launch(folder, files, folder.secret("database-superuser-password"), port);
        } catch (IOException | RuntimeException e) {
            progress.accept("It does not start yet: " + reason(e));
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME;
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        stop(postgres);
        // The library waits five seconds and then leaves it running.
        Leftover.findPostgres(folder.resolve("postgres")).ifPresent(leftover -> leftover.end(PATIENCE_AT_STOP));
        if (ownsFolder) {
            folder.close();
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
