package org.rapporteur.evidence.storage;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** ClamAV's daemon, asked over its socket: the file is sent in pieces, the answer is one line. */
public final class Clamd {

    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final int MINUTES = 10;
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "rapporteur-virus-check-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final SocketAddress address;

    private Clamd(SocketAddress address) {
        this.address = address;
    }

    /** What it said. */
    public enum Kind {
        CLEAN, FOUND, TOO_LARGE, FAILED
    }

    /** @param words the name of what was found, or its own words for why not */
    public record Answer(Kind kind, String words) {

        static Answer of(String line) {
            var said = line.replace("stream: ", "").strip();
            if (said.equals("OK")) {
                return new Answer(Kind.CLEAN, "");
            }
            if (said.endsWith(" FOUND")) {
                return new Answer(Kind.FOUND, said.substring(0, said.length() - " FOUND".length()));
            }
            return new Answer(said.contains("size limit exceeded") ? Kind.TOO_LARGE : Kind.FAILED, said.isEmpty() ? "no answer" : said);
        }
    }

    /**
     * @return null where {@code RAPPORTEUR_CLAMD} names none
     * @throws IllegalArgumentException if it is neither a host and port nor the path of a socket
     */
    public static Clamd from(Map<String, String> environment) {
        var address = environment.get("RAPPORTEUR_CLAMD");
        if (address == null || address.isBlank()) {
            return null;
        }
        if (address.startsWith("/")) {
            return new Clamd(UnixDomainSocketAddress.of(address.strip()));
        }
        var parts = address.strip().split(":");
        if (parts.length != 2 || !parts[1].matches("\\d{1,5}")) {
            throw new IllegalArgumentException("RAPPORTEUR_CLAMD is written as host:3310 or as the path of its socket");
        }
        return new Clamd(new InetSocketAddress(parts[0], Integer.parseInt(parts[1])));
    }

    /** @throws IOException where it does not answer, or not in time */
    public Answer scan(InputStream bytes) throws IOException {
        try (var channel = address instanceof UnixDomainSocketAddress ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open()) {
            var late = WATCH.schedule(() -> {
                channel.close();
                return null;
            }, MINUTES, TimeUnit.MINUTES);
            try {
                channel.connect(address);
                try {
                    send(bytes, new DataOutputStream(Channels.newOutputStream(channel)));
                } catch (IOException closed) {
                    // It answers and hangs up as soon as the file is larger than it takes: the answer says so.
                }
                return Answer.of(answer(channel));
            } finally {
                late.cancel(false);
            }
        }
    }

    private static void send(InputStream bytes, DataOutputStream to) throws IOException {
        to.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var piece = new byte[PIECE];
        for (var count = bytes.readNBytes(piece, 0, PIECE); count > 0; count = bytes.readNBytes(piece, 0, PIECE)) {
            to.writeInt(count);
            to.write(piece, 0, count);
        }
        to.writeInt(0);
        to.flush();
    }

    private static String answer(SocketChannel channel) throws IOException {
        var line = ByteBuffer.allocate(LONGEST_ANSWER);
        while (line.hasRemaining() && channel.read(line) >= 0) {
            if (line.position() > 0 && line.get(line.position() - 1) == 0) {
                break;
            }
        }
        return new String(line.array(), 0, line.position(), StandardCharsets.UTF_8).replace("\0", "");
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
