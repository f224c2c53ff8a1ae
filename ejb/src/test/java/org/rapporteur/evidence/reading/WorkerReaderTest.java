package org.rapporteur.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The border between the two processes: whatever a parser does, the answer is a status and the next file is read. */
class WorkerReaderTest {

    private static final int MANY = 2_000;
    private static final String ATTACHED = "<embedded filename=\"first.xml\" content-type=\"application/mock+xml\">"
            + "&lt;mock&gt;&lt;write element=\"p\"&gt;read in time&lt;/write&gt;&lt;/mock&gt;</embedded>";

    @TempDir
    Path files;

    private Path folder;
    private WorkerReader reader;

    @BeforeEach
    void start() throws Exception {
        folder = ReaderFolder.layOut(true);
        reader = new WorkerReader(folder, Duration.ofSeconds(8), 128, Isolation.Reach.SEALED, 1);
    }

    @AfterEach
    void stop() {
        if (reader != null) {
            reader.stop();
        }
    }

    @Test
    void aFileThatHangsIsStoppedAndWhatWasReadIsKept() throws Exception {
        var reading = reader.read(mock(ATTACHED + "<hang millis=\"600000\" heavy=\"true\" pulse_millis=\"100\"/>"), "a.xml");
        assertThat(reading.status()).isEqualTo(ReadingStatus.TIMEOUT);
        assertThat(reading.pages()).singleElement().extracting(PageText::text).isEqualTo("read in time");
        assertThat(reading.readable()).isTrue();
        assertTheNextFileIsRead();
    }

    @Test
    void aFileThatFillsTheMemoryEndsItsWorkerOnly() throws Exception {
        var reading = reader.read(mock(ATTACHED + "<oom/>"), "a.xml");
        assertThat(reading.status()).isEqualTo(ReadingStatus.OUT_OF_MEMORY);
        assertThat(reading.pages()).hasSize(1);
        assertTheNextFileIsRead();
    }

    @Test
    void aFileThatEndsTheProcessIsACrash() throws Exception {
        assertThat(reader.read(mock("<system_exit/>"), "a.xml").status()).isEqualTo(ReadingStatus.CRASH);
        assertTheNextFileIsRead();
    }

    @Test
    void aParserThatPrintsDoesNotDisturbTheAnswers() throws Exception {
        var reading = reader.read(mock("<print_out>noise on the line</print_out><print_err>more</print_err><write element=\"p\">words</write>"), "a.xml");
        assertThat(reading.status()).isEqualTo(ReadingStatus.OK);
        assertThat(reading.pages()).singleElement().extracting(PageText::text).isEqualTo("words");
    }

    @Test
    void aParserThatFailsIsAResult() throws Exception {
        assertThat(reader.read(mock("<throw class=\"java.lang.NullPointerException\">x</throw>"), "a.xml").status())
                .isEqualTo(ReadingStatus.CORRUPT);
        assertThat(reader.read(mock("<throw class=\"java.lang.StackOverflowError\">x</throw>"), "a.xml").status())
                .isEqualTo(ReadingStatus.CORRUPT);
    }

    @Test
    void aMissingOriginalIsAResult() {
        assertThat(reader.read(files.resolve("gone.pdf"), "gone.pdf").status()).isEqualTo(ReadingStatus.CORRUPT);
    }

    @Test
    void aMissingReaderIsAResult() throws Exception {
        var without = new WorkerReader(null, Duration.ofSeconds(8), 128, Isolation.Reach.SEALED, 1);
        assertThat(without.read(mock("<write element=\"p\">words</write>"), "a.xml").status()).isEqualTo(ReadingStatus.CRASH);
        without.stop();
        var empty = new WorkerReader(files, Duration.ofSeconds(8), 128, Isolation.Reach.SEALED, 1);
        assertThat(empty.read(mock("<write element=\"p\">words</write>"), "a.xml").status()).isEqualTo(ReadingStatus.CRASH);
        empty.stop();
    }

    @Test
    void theWorkerEndsWithTheReader() throws Exception {
        assertTheNextFileIsRead();
        assertThat(workers()).isEqualTo(1);
        reader.stop();
        assertThat(workers()).isZero();
        assertThat(reader.read(plain("late"), "a.txt").status()).isEqualTo(ReadingStatus.CRASH);
    }

    @Test
    void namesAndTextsOfAllScriptsPassTheBorder() throws Exception {
        var reading = reader.read(Files.writeString(files.resolve("증거 選舉 суд.txt"), "정제유 4200톤을 하역하는 장면 \uD83D\uDEA2 \0"), "증거.txt");
        assertThat(reading.pages()).hasSize(1);
        assertThat(reading.pages().get(0).text()).startsWith("정제유 4200톤을 하역하는 장면 \uD83D\uDEA2").doesNotContain("\0");
        assertThat(reading.language()).isEqualTo("ko");
    }

    /** Whatever a file makes of its worker, it reaches nothing; where this host allows less, what is left is said in the log. */
    @Test
    void aWorkerThatWasTakenOverReachesNothing() throws Exception {
        var secret = Files.writeString(files.resolve("secret"), "of the server");
        try (var canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var tries = "BURGLAR\nread " + secret + "\nread /etc/passwd\nwrite " + files.resolve("loot") + "\nwrite /tmp/rapporteur-loot\nwrite " + folder.resolve("loot")
                    + "\ncall " + canary.getLocalPort() + "\nprocesses\nwrite loot\n";
            var told = reader.read(Files.writeString(files.resolve("a.burglar"), tries), "a.burglar").pages().get(0).text();
            assumeTrue(reader.reach() == Isolation.Reach.SEALED, "SKIPPED: this host does not allow sealed processes");
            assertThat(told).contains("read " + secret + ": no", "read /etc/passwd: no", "loot: no", "write /tmp/rapporteur-loot: no",
                    "call " + canary.getLocalPort() + ": no", "processes: sees 1", "write loot: wrote loot");
            assertThat(told.lines().filter(line -> line.contains("wrote"))).hasSize(1);
        }
        assertThat(files.resolve("loot")).doesNotExist();
        assertTheNextFileIsRead();
    }

    /** What one file leaves in its worker's folder is gone before the next. */
    @Test
    void nothingOfAFileIsThereForTheNext() throws Exception {
        assertThat(burglar("write loot")).contains("wrote loot");
        assertThat(burglar("read loot")).contains("read loot: no");
    }

    @ParameterizedTest
    @EnumSource(Isolation.Reach.class)
    void whereAHostAllowsLessItReadsAllTheSame(Isolation.Reach reach) throws Exception {
        reader.stop();
        reader = new WorkerReader(folder, Duration.ofSeconds(8), 128, reach, 1);
        assertTheNextFileIsRead();
        assertThat(reader.reach()).isGreaterThanOrEqualTo(reach);
    }

    /** Twice: the file may have been read by one that somebody killed. */
    @Test
    void aFileWhoseWorkerIsKilledIsReadByAnother() throws Exception {
        assertTheNextFileIsRead();
        var slow = mock("<hang millis=\"2000\" heavy=\"false\"/><write element=\"p\">after all</write>");
        var read = CompletableFuture.supplyAsync(() -> reader.read(slow, "a.xml"));
        Thread.sleep(500);
        killWorkers();
        assertThat(read.get(30, TimeUnit.SECONDS).status()).isEqualTo(ReadingStatus.OK);
    }

    /** Workers are killed again and again in the middle of many files: each is read, and read once. */
    @Test
    @Timeout(120)
    void manyFilesAreReadWhileWorkersAreKilled() throws Exception {
        reader.stop();
        reader = new WorkerReader(folder, Duration.ofSeconds(8), 128, Isolation.Reach.SEALED, 2);
        var texts = new ConcurrentHashMap<Integer, List<String>>();
        var readers = Executors.newFixedThreadPool(2);
        for (var i = 0; i < MANY; i++) {
            var number = i;
            var file = Files.writeString(files.resolve(i + ".txt"), "file " + i);
            readers.execute(() -> texts.computeIfAbsent(number, none -> new CopyOnWriteArrayList<>()).addAll(reader.read(file, "a.txt").pages().stream().map(PageText::text).toList()));
        }
        readers.shutdown();
        var underWay = Set.<Integer>of();
        for (var read : List.of(10, 60, 120)) {
            // One that loses two workers is not read: what was under way has its second one first.
            while (texts.size() <= read || underWay.stream().anyMatch(number -> texts.get(number).isEmpty())) {
                Thread.sleep(5);
            }
            assertThat(texts).as("in the middle").hasSizeLessThan(MANY);
            underWay = texts.entrySet().stream().filter(each -> each.getValue().isEmpty()).map(Map.Entry::getKey).collect(Collectors.toSet());
            killWorkers();
        }
        assertThat(readers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(texts).hasSize(MANY).allSatisfy((number, said) -> assertThat(said).containsExactly("file " + number));
    }

    private void killWorkers() {
        var workers = ProcessHandle.current().descendants().filter(this::isOwn).filter(each -> each.children().findAny().isEmpty()).toList();
        assertThat(workers).isNotEmpty();
        workers.forEach(ProcessHandle::destroyForcibly);
    }

    private String burglar(String tries) throws Exception {
        return reader.read(Files.writeString(files.resolve("a.burglar"), "BURGLAR\n" + tries), "a.burglar").pages().get(0).text();
    }

    private void assertTheNextFileIsRead() throws Exception {
        var next = reader.read(plain("The next file is fine."), "next.txt");
        assertThat(next.status()).isEqualTo(ReadingStatus.OK);
        assertThat(next.pages()).singleElement().extracting(PageText::text).isEqualTo("The next file is fine.");
    }

    private long workers() {
        return ProcessHandle.current().children().filter(this::isOwn).count();
    }

    /** Other classes read beside this one. */
    private boolean isOwn(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(folder + "/*");
    }

    private Path plain(String text) throws Exception {
        return Files.writeString(files.resolve("plain.txt"), text);
    }

    private Path mock(String actions) throws Exception {
        return Files.writeString(files.resolve("mock.xml"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?><mock>" + actions + "</mock>");
    }
}
