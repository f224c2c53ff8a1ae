package org.rapporteur.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;

/**
 * What people at the portal notice while thousands of small files come in and are read, and what one very large file costs.
 * Started by {@code bin/bench}; no test, and nothing here is held to a time.
 */
class IntakeBench {

    private static final int FILES = Integer.getInteger("files", 10_000);
    private static final long LARGE = Long.getLong("large", 2L << 30);
    private static final int AT_ONCE = 3;
    private static final int PIECE = 8 << 20;
    private static final int LOOKS = 200;
    private static final String[] PAGES = {"/work", "/evidence", "/reports"};

    @Test
    void manySmallFiles() throws Exception {
        try (var application = Application.startAtWork()) {
            looks(application, LOOKS / 4, () -> true);
            var rest = looks(application, LOOKS, () -> true);
            System.out.printf("%-52s %6d ms, p95 %d ms%n", "pages at rest, median", rest[rest.length / 2], p95(rest));
            var begin = System.nanoTime();
            var next = new AtomicInteger();
            var senders = Executors.newFixedThreadPool(AT_ONCE);
            var sending = CompletableFuture.allOf(IntStream.range(0, AT_ONCE).mapToObj(any -> CompletableFuture.runAsync(() -> {
                for (var i = next.getAndIncrement(); i < FILES; i = next.getAndIncrement()) {
                    send(application.as("cyber"), "file-" + i + ".txt", ("Letter number " + i + ". The tanker lay alongside two vessels for " + i + " hours. ").repeat(20).getBytes(StandardCharsets.UTF_8));
                }
            }, senders)).toArray(CompletableFuture[]::new));
            var during = looks(application, Integer.MAX_VALUE, () -> !sending.isDone());
            sending.join();
            senders.shutdown();
            System.out.printf("%-52s %6d s, %.0f a second%n", FILES + " files handed in", seconds(begin), FILES / Math.max(1.0, seconds(begin)));
            System.out.printf("%-52s %6d ms, p95 %d ms (%.1f times rest)%n", "pages meanwhile, median", during[during.length / 2], p95(during), p95(during) / (double) Math.max(1, p95(rest)));
            var reading = looks(application, LOOKS, () -> true);
            System.out.printf("%-52s %6d ms, p95 %d ms (%.1f times rest)%n", "pages while they are read, median", reading[reading.length / 2], p95(reading), p95(reading) / (double) Math.max(1, p95(rest)));
            System.out.printf("%-52s %6d%n", "still to be read", application.as("cyber").get("/exhibits/queue").json().get("waiting").asInt());
        }
    }

    @Test
    void aVeryLargeFile() throws Exception {
        try (var application = Application.startAtWork()) {
            var cyber = application.as("cyber");
            var begin = System.nanoTime();
            var upload = "/uploads/" + begin(cyber, "large.bin", LARGE);
            var piece = new byte[PIECE];
            new Random(1).nextBytes(piece);
            for (var from = 0L; from < LARGE; from += PIECE) {
                piece[0] = (byte) (from / PIECE);
                var last = from + PIECE >= LARGE;
                if (last) {
                    System.out.printf("%-52s %6d s%n", "2 GB sent in pieces of 8 MB, up to the last", seconds(begin));
                }
                append(cyber, upload, from, Arrays.copyOf(piece, (int) Math.min(PIECE, LARGE - from)));
            }
            System.out.printf("%-52s %6d s%n", "and kept as an exhibit", seconds(begin));
            System.out.printf("%-52s %6d MB (peak %d MB)%n", "resident memory of the server", memory(application, "VmRSS"), memory(application, "VmHWM"));
            begin = System.nanoTime();
            var exhibit = cyber.get("/exhibits?size=1").json().get("items").get(0).get("id").asText();
            var size = download(application, exhibit);
            System.out.printf("%-52s %6d s for %d bytes%n", "checked and downloaded", seconds(begin), size);
            System.out.printf("%-52s %6d MB (peak %d MB)%n", "resident memory of the server", memory(application, "VmRSS"), memory(application, "VmHWM"));
        }
    }

    private static long download(Application application, String exhibit) throws IOException, InterruptedException {
        var token = application.nobody().post("/session", Map.of("name", "cyber", "password", application.account("cyber").password())).json().get("token").asText();
        var request = HttpRequest.newBuilder(URI.create(application.url() + "/api/v1/exhibits/" + exhibit + "/original")).header("Authorization", "Bearer " + token).build();
        try (InputStream bytes = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body()) {
            return bytes.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static long memory(Application application, String what) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(application.serverPid()), "status")).stream().filter(line -> line.startsWith(what))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(-1);
    }

    private static long[] looks(Application application, int most, BooleanSupplier goesOn) throws InterruptedException {
        var times = new ArrayList<Long>();
        while (times.size() < most && goesOn.getAsBoolean()) {
            var begin = System.nanoTime();
            application.as("maritime").page(PAGES[times.size() % PAGES.length]).expect(200);
            times.add((System.nanoTime() - begin) / 1_000_000);
            Thread.sleep(30);
        }
        return times.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static long p95(long[] sorted) {
        return sorted[(int) (sorted.length * 0.95)];
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }

    private static void send(Client client, String name, byte[] file) {
        append(client, "/uploads/" + begin(client, name, file.length), 0, file);
    }

    private static String begin(Client client, String name, long size) {
        return client.send("POST", "/uploads", null, "Tus-Resumable", "1.0.0", "Upload-Length", String.valueOf(size), "Upload-Metadata",
                "filename " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8))).expect(201).id();
    }

    private static void append(Client client, String upload, long from, byte[] bytes) {
        client.send("PATCH", upload, bytes, "Tus-Resumable", "1.0.0", "Content-Type", "application/offset+octet-stream", "Upload-Offset", String.valueOf(from)).expect(204);
    }
}
