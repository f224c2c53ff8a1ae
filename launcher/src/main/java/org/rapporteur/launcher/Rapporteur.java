package org.rapporteur.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** One running Rapporteur: database and server on one data folder. */
public final class Rapporteur implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofSeconds(5);
    private static final Duration SHORT_GLANCE = Duration.ofMillis(500);
    /** The readers are told of within seconds, or not at all; the log grows meanwhile, and is not read for ever. */
    private static final int SHORT_GLANCES = 240;

    private final Path home;
    private final Path data;
    private final int wantedPort;
    private final Map<String, String> environment;
    private final Consumer<String> progress;

    private int port;
    private DataFolder folder;
    private Database database;
    private Server server;
    private volatile boolean closing;

    Rapporteur(Path home, Path data, int port, Map<String, String> environment, Consumer<String> progress) {
        this.home = home.toAbsolutePath().normalize();
        this.data = data.toAbsolutePath().normalize();
        this.wantedPort = port;
        this.environment = new HashMap<>(environment);
        this.progress = progress;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param home what the build made: the application, the server, the reader
     * @param port 0 for any that is free
     * @param env  added to this process's own environment: RAPPORTEUR_DEMO, RAPPORTEUR_DB_URL and so on
     */
    public static Rapporteur start(Path home, Path data, int port, Map<String, String> env) {
        var environment = new HashMap<>(System.getenv());
        environment.putAll(env);
        var rapporteur = new Rapporteur(home, data, port, environment, step -> { });
        try {
            rapporteur.start();
            return rapporteur;
        } catch (RuntimeException e) {
            rapporteur.close();
            throw e;
        } catch (InterruptedException e) {
            rapporteur.close();
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    void start() throws InterruptedException {
        try {
            claimDataFolder();
            startDatabase();
            startServer();
        } catch (UncheckedIOException e) {
            throw new CannotStart("The data folder " + data + " cannot be used: " + e.getCause().getMessage(), e);
        }
        server.awaitReady(URI.create("http://" + localHost() + ":" + port + "/api/v1/health/ready"));
    }

    private synchronized void claimDataFolder() {
        if (closing) {
            return;
        }
        if (!Files.exists(home.resolve("rapporteur.ear"))) {
            throw new CannotStart("There is no application in " + home + ": build it first.");
        }
        folder = DataFolder.open(data);
        Server.endLeftover(folder);
        port = choosePort();
    }

    private synchronized void startDatabase() {
        if (closing) {
            return;
        }
        if (environment.containsKey("RAPPORTEUR_DB_URL")) {
            progress.accept("Using the database " + environment.get("RAPPORTEUR_DB_URL"));
            Database.reach(environment.get("RAPPORTEUR_DB_URL"), environment.get("RAPPORTEUR_DB_USER"), environment.get("RAPPORTEUR_DB_PASSWORD"));
            return;
        }
        progress.accept("Starting the database");
        database = Database.startIn(folder);
        environment.put("RAPPORTEUR_DB_URL", database.url());
        environment.put("RAPPORTEUR_DB_USER", database.user());
        environment.put("RAPPORTEUR_DB_PASSWORD", database.password());
    }

    private synchronized void startServer() {
        if (closing) {
            return;
        }
        progress.accept("Starting the server");
        var properties = new LinkedHashMap<String, String>();
        properties.put("rapporteur.data", data.toString());
        properties.put("rapporteur.reader", home.resolve("reader").toString());
        properties.put("rapporteur.demo", environment.getOrDefault("RAPPORTEUR_DEMO", "true"));
        properties.put("rapporteur.four-eyes", environment.getOrDefault("RAPPORTEUR_FOUR_EYES", "false"));
        properties.put("rapporteur.url", url());
        server = Server.start(home, folder, port, address(), environment, properties);
    }

    private int choosePort() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address(), wantedPort));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("Port " + wantedPort + " on " + address() + " cannot be used: " + e.getMessage()
                    + ". Choose another with --port.", e);
        }
    }

    private String address() {
        return environment.getOrDefault("RAPPORTEUR_BIND", "127.0.0.1");
    }

    private String localHost() {
        return switch (address()) {
            case "127.0.0.1", "0.0.0.0" -> "localhost";
            default -> address();
        };
    }

    /** Where people reach it. */
    public String url() {
        return environment.getOrDefault("RAPPORTEUR_URL", "http://" + localHost() + ":" + port);
    }

    public Path dataFolder() {
        return data;
    }

    public long serverPid() {
        return server.pid();
    }

    /** Returns when the server has ended, for whatever reason. */
    int waitFor() throws InterruptedException {
        var listening = SHORT_GLANCES;
        while (!server.endsWithin(listening > 0 ? SHORT_GLANCE : GLANCE)) {
            keepDatabase();
            listening = listening == 0 || warnOfReaders() ? 0 : listening - 1;
        }
        return server.exitCode();
    }

    /** Whoever runs it decides on what a hostile file could do here, and does not look into the log for that. */
    private boolean warnOfReaders() {
        var said = server.ofReaders();
        said.filter(Server.Said::warns).ifPresent(warning -> progress.accept("\n" + warning.sentence()));
        return said.isPresent();
    }

    /** A full disk ends PostgreSQL. It is started again as soon as there is room; to be called now and then. */
    public synchronized void keepDatabase() {
        if (!closing && database != null) {
            database.restartIfEnded(progress);
        }
    }

    boolean isClosing() {
        return closing;
    }

    /** From any thread and at any moment, also while it is still starting. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            if (server != null) {
                server.close();
            }
            if (database != null) {
                database.close();
                database = null;
            }
            if (folder != null) {
                folder.close();
                folder = null;
            }
        }
    }
}
