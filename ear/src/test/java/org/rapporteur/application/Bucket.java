package org.rapporteur.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server that speaks S3 (Adobe's S3Mock, a process of its own) with one bucket in it. */
public final class Bucket implements AutoCloseable {

    private static final String NAME = "originals";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern KEY = Pattern.compile("<Key>([^<]+)</Key>");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process server;
    private final String url;

    private Bucket(Process server, String url) {
        this.server = server;
        this.url = url;
    }

    public static Bucket start() {
        var jar = Stream.of(System.getProperty("java.class.path").split(":")).filter(path -> path.contains("s3mock")).findFirst().orElseThrow();
        try {
            var port = freePort();
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-jar", jar,
                    "--http.port=" + port, "--com.adobe.testing.s3mock.httpPort=" + port, "--server.port=" + freePort(), "--com.adobe.testing.s3mock.store.initialBuckets=" + NAME)
                    .redirectErrorStream(true).redirectOutput(Redirect.to(Path.of(System.getProperty("rapporteur.target"), "s3.log").toFile())).start();
            var bucket = new Bucket(process, "http://127.0.0.1:" + port);
            Eventually.see(PATIENCE, bucket::answers, answers -> answers);
            return bucket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        try {
            return send("HEAD", "", null).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** What an operator would set. */
    public Map<String, String> settings() {
        return Map.of("RAPPORTEUR_S3_URL", url, "RAPPORTEUR_S3_BUCKET", NAME, "RAPPORTEUR_S3_KEY", "key", "RAPPORTEUR_S3_SECRET", "secret");
    }

    public List<String> names() {
        return KEY.matcher(new String(send("GET", "", null).body())).results().map(found -> found.group(1)).toList();
    }

    public byte[] get(String name) {
        return send("GET", "/" + name, null).body();
    }

    public void put(String name, byte[] bytes) {
        send("PUT", "/" + name, bytes);
    }

    private HttpResponse<byte[]> send(String method, String path, byte[] body) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(url + "/" + NAME + path)).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.destroyForcibly().onExit().join();
    }
}
