package org.rapporteur.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** More than a hundred files of an adversary go through the real workers: each has its verdict in time, and those of others are read beside them as if nothing was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {

    private static final Duration VERDICT = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofSeconds(6);
    private static final Map<String, List<Hazard>> UNSAFE = Map.of(
            "actions.pdf", List.of(Hazard.JAVASCRIPT, Hazard.LAUNCH), "xfa.pdf", List.of(Hazard.XFA), "elsewhere.docx", List.of(Hazard.LINKED_OBJECT, Hazard.DDE),
            "object.rtf", List.of(Hazard.REMOTE_TEMPLATE, Hazard.LINKED_OBJECT), "script.html", List.of(Hazard.SCRIPT), "script.svg", List.of(Hazard.SCRIPT), "entity.svg", List.of(Hazard.SCRIPT),
            "program.pdf", List.of(Hazard.PROGRAM), "shortcut.lnk", List.of(Hazard.SHORTCUT));
    /** On a machine that is busy with something else the clock may be faster than the bomb. */
    private static final Set<ReadingStatus> STOPPED = Set.of(ReadingStatus.LIMITED, ReadingStatus.TIMEOUT);
    private static final Map<String, Set<ReadingStatus>> KNOWN = Map.of(
            "expanding.pdf", Set.of(ReadingStatus.TIMEOUT), "flat-bomb.zip", STOPPED, "tree-bomb.zip", STOPPED, "60000-entries.zip", STOPPED, "double.txt.gz.gz", STOPPED, "locked.zip", Set.of(ReadingStatus.PARTIAL),
            "empty.pdf", Set.of(ReadingStatus.EMPTY), "150-levels.zip", Set.of(ReadingStatus.PARTIAL, ReadingStatus.TIMEOUT), "laughs.xml", Set.of(ReadingStatus.CORRUPT));

    private record Verdict(Reading reading, Duration took) {
    }

    @TempDir
    static Path folder;

    private final Map<String, Future<Verdict>> verdicts = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<Verdict> others = new ConcurrentLinkedQueue<>();
    private ServerSocket canary;
    private WorkerReader reader;
    private ExecutorService hostile;
    private ExecutorService innocent;
    private volatile boolean done;

    @BeforeAll
    void start() throws IOException {
        reader = new WorkerReader(ReaderFolder.layOut(false), LIMIT, 256, Isolation.Reach.SEALED, 3);
        canary = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        hostile = Executors.newFixedThreadPool(2);
        innocent = Executors.newSingleThreadExecutor();
        var good = Files.writeString(folder.resolve("good.txt"), "What others handed in.");
        // A worker starts with its first file; on a machine that is busy with something else that alone takes long.
        List.of(hostile, hostile, innocent).forEach(each -> each.execute(() -> read(good, "good.txt")));
        HostileFiles.all(canary.getLocalPort()).forEach((name, bytes) -> verdicts.put(name, hostile.submit(() -> {
            var file = Files.write(folder.resolve("hostile" + name.hashCode()), bytes.make());
            return read(file, name);
        })));
        innocent.execute(() -> {
            while (!done) {
                others.add(read(good, "good.txt"));
                pause();
            }
        });
    }

    @AfterAll
    void stop() throws IOException {
        done = true;
        hostile.shutdownNow();
        innocent.shutdownNow();
        reader.stop();
        canary.close();
    }

    private Verdict read(Path file, String name) {
        var began = System.nanoTime();
        try (var reading = reader.read(file, name)) {
            return new Verdict(reading, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachHasItsVerdictInTime() {
        return verdicts.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
            var verdict = each.getValue().get(5, TimeUnit.MINUTES);
            var reading = verdict.reading();
            assertThat(verdict.took()).as(reading.status() + " " + reading.notes()).isLessThan(VERDICT);
            assertThat(reading.status()).as("%s", reading.notes()).isNotEqualTo(ReadingStatus.CRASH);
            assertThat(reading.notes().isEmpty()).isEqualTo(reading.status() == ReadingStatus.OK);
            assertThat(reading.pages()).noneMatch(page -> page.text().contains("root:x:0"));
            if (KNOWN.containsKey(each.getKey())) {
                assertThat(reading.status()).as("%s", reading.notes()).isIn(KNOWN.get(each.getKey()));
            }
            if (reading.status() != ReadingStatus.TIMEOUT) {
                assertThat(reading.hazards()).containsAll(UNSAFE.getOrDefault(each.getKey(), List.of()));
            }
        }));
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(verdicts).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void othersAreReadAsIfNothingWas() throws Exception {
        for (var each : verdicts.values()) {
            each.get(5, TimeUnit.MINUTES);
        }
        assertThat(others).hasSizeGreaterThan(10).allSatisfy(each -> {
            assertThat(each.reading().status()).isEqualTo(ReadingStatus.OK);
            assertThat(each.took()).isLessThan(VERDICT);
        });
    }

    @Test
    void nobodyIsCalled() throws Exception {
        for (var each : verdicts.values()) {
            each.get(5, TimeUnit.MINUTES);
        }
        canary.setSoTimeout(200);
        try (var caller = canary.accept()) {
            throw new AssertionError("A file called " + caller.getLocalPort());
        } catch (SocketTimeoutException nobody) {
            // as it must be
        }
    }
}
