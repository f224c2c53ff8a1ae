package org.rapporteur.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/** ClamAV's daemon, which knows one virus: the bytes that the test gives it. */
public final class Clam implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

    private final Path folder;
    private final int port;
    private Process daemon;

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** @param streamLimit what it takes, as its configuration says it, such as {@code 1M} */
    public Clam(byte[] virus, String streamLimit) {
        try {
            folder = Files.createTempDirectory(Path.of(System.getProperty("rapporteur.target")), "clam");
            port = freePort();
            Files.writeString(folder.resolve("test.hsb"), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(virus)) + ":" + virus.length + ":Test.Virus:73\n");
            Files.writeString(folder.resolve("clamd.conf"), "Foreground yes\nTCPSocket " + port + "\nTCPAddr 127.0.0.1\nDatabaseDirectory " + folder + "\nStreamMaxLength " + streamLimit + "\nTemporaryDirectory " + folder + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** As {@code RAPPORTEUR_CLAMD} names it. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    public void start() {
        try {
            daemon = new ProcessBuilder(PROGRAM.toString(), "--config-file=" + folder.resolve("clamd.conf")).redirectErrorStream(true)
                    .redirectOutput(Redirect.to(folder.resolve("log").toFile())).start();
            Eventually.see(PATIENCE, this::answers, answers -> answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write("zPING\0".getBytes());
            return new String(socket.getInputStream().readNBytes(4)).equals("PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    public void stop() {
        if (daemon != null) {
            daemon.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
