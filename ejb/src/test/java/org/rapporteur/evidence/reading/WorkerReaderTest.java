package org.rapporteur.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The border between the two processes: whatever a parser does, the answer is a status and the next file is read. */
class WorkerReaderTest {

    private static final String ATTACHED = "<embedded filename=\"first.xml\" content-type=\"application/mock+xml\">"
            + "&lt;mock&gt;&lt;write element=\"p\"&gt;read in time&lt;/write&gt;&lt;/mock&gt;</embedded>";

    @TempDir
    Path files;

    private Path folder;
    private WorkerReader reader;

    @BeforeEach
    void start() throws Exception {
        folder = ReaderFolder.layOut(true);
        reader = new WorkerReader(folder, Duration.ofSeconds(8), 128);
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
        var without = new WorkerReader(null, Duration.ofSeconds(8), 128);
        assertThat(without.read(mock("<write element=\"p\">words</write>"), "a.xml").status()).isEqualTo(ReadingStatus.CRASH);
        without.stop();
        var empty = new WorkerReader(files, Duration.ofSeconds(8), 128);
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

    private void assertTheNextFileIsRead() throws Exception {
        var next = reader.read(plain("The next file is fine."), "next.txt");
        assertThat(next.status()).isEqualTo(ReadingStatus.OK);
        assertThat(next.pages()).singleElement().extracting(PageText::text).isEqualTo("The next file is fine.");
    }

    private long workers() {
        var marker = folder.toString() + "/*";
        return ProcessHandle.current().children().filter(child -> child.info().commandLine().orElse("").contains(marker)).count();
    }

    private Path plain(String text) throws Exception {
        return Files.writeString(files.resolve("plain.txt"), text);
    }

    private Path mock(String actions) throws Exception {
        return Files.writeString(files.resolve("mock.xml"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?><mock>" + actions + "</mock>");
    }
}
