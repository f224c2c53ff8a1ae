package org.rapporteur.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts the statements that reach the database itself: it is asked to log each, and its log is read. What the application's
 * own clocks ask is learnt beforehand, while nobody does anything, and not counted.
 */
public final class Statements implements AutoCloseable {

    /** Locked by whoever counts, and by whoever would disturb them. */
    public static final String COUNTED = "statements are counted";

    private static final Pattern ONE = Pattern.compile("(?m)^.*LOG:  (?:execute [^:]*|statement): (.*)$");
    /** What else is asked only ever adds: the least is the act's own, once it was seen this often. */
    private static final int SEEN = 3;
    private static final int LOOKS = 60;
    private static final long LISTENING = 3_500;

    private final Application application;
    private final Path log;
    private final Set<String> clocks;

    private Statements(Application application) throws SQLException {
        this.application = application;
        log = application.databaseLog();
        tell("alter system set log_statement = 'all'");
        clocks = Set.copyOf(during(Statements::listen));
    }

    public static Statements of(Application application) throws SQLException {
        return new Statements(application);
    }

    /** The statements that this takes: whoever compares two acts counts both with one of these, so that the same clocks are left out. */
    public List<String> in(Runnable act) {
        act.run();
        var looks = new ArrayList<List<String>>();
        while (true) {
            looks.add(during(act).stream().filter(each -> !clocks.contains(each)).toList());
            var least = Collections.min(looks, Comparator.comparingInt(List::size));
            if (looks.size() == LOOKS || looks.stream().filter(look -> look.size() == least.size()).count() == SEEN) {
                return least;
            }
        }
    }

    private static void listen() {
        try {
            Thread.sleep(LISTENING);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first line of each. */
    private List<String> during(Runnable act) {
        try {
            var from = Files.size(log);
            act.run();
            try (var channel = Files.newInputStream(log)) {
                channel.skipNBytes(from);
                return ONE.matcher(new String(channel.readAllBytes(), StandardCharsets.UTF_8)).results().map(each -> each.group(1)).toList();
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
