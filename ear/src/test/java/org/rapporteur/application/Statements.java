package org.rapporteur.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Counts the statements that reach the database itself, whoever sends them: it is asked to log each, and its log is read. */
public final class Statements implements AutoCloseable {

    private static final Pattern ONE = Pattern.compile("(?m)^.*LOG:  (?:execute [^:]*|statement): ");
    /** What runs in the background only ever adds: the least of several looks is the page's own. */
    private static final int LOOKS = 5;

    private final Application application;
    private final Path log;

    private Statements(Application application) throws SQLException {
        this.application = application;
        log = application.databaseLog();
        tell("alter system set log_statement = 'all'");
    }

    public static Statements of(Application application) throws SQLException {
        return new Statements(application);
    }

    /** How many statements this takes. */
    public int in(Runnable act) {
        act.run();
        return IntStream.range(0, LOOKS).map(any -> once(act)).min().orElseThrow();
    }

    private int once(Runnable act) {
        try {
            var from = Files.size(log);
            act.run();
            try (var channel = Files.newInputStream(log)) {
                channel.skipNBytes(from);
                return (int) ONE.matcher(new String(channel.readAllBytes(), StandardCharsets.UTF_8)).results().count();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(String setting) throws SQLException {
        try (var connection = application.database().getConnection(); var statement = connection.createStatement()) {
            statement.execute(setting);
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void close() throws SQLException {
        tell("alter system reset log_statement");
    }
}
