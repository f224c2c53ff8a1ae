package org.rapporteur.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads real and hostile files, if their folder lies beside the project, and holds the results against its manifest. */
class EvidenceFilesTest {

    private static final Map<String, ReadingStatus> STATUS = Map.of(
            "text", ReadingStatus.OK, "text-rtl", ReadingStatus.OK, "ocr", ReadingStatus.SCAN, "partial", ReadingStatus.PARTIAL,
            "fail:encrypted", ReadingStatus.ENCRYPTED, "fail:corrupt", ReadingStatus.CORRUPT, "fail:empty", ReadingStatus.EMPTY,
            "fail:limit", ReadingStatus.LIMITED, "fail:timeout", ReadingStatus.TIMEOUT);

    /** Files whose own text is complete while something in them cannot be read, which must not go unsaid. */
    private static final Map<String, ReadingStatus> STRICTER = Map.of(
            "fileAttachment.pdf", ReadingStatus.PARTIAL, "xxe_xfa.pdf", ReadingStatus.PARTIAL);

    private static final int CANARY_PORT = 18999;
    private static final Pattern BETWEEN_EAST_ASIAN = Pattern.compile(
            "(?<=[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}])\\s+(?=[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}])");

    private static Path evidence;
    private static WorkerReader reader;

    @BeforeAll
    static void start() throws IOException {
        for (var at = Path.of("").toAbsolutePath(); at != null && evidence == null; at = at.getParent()) {
            var beside = at.resolve("shared").resolve("evidence");
            evidence = Files.exists(beside.resolve("manifest.tsv")) ? beside : null;
        }
        assumeTrue(evidence != null, "SKIPPED: no folder shared/evidence with a manifest.tsv beside the project");
        reader = new WorkerReader(ReaderFolder.layOut(false), Duration.ofSeconds(20), 384, Isolation.Reach.SEALED, 2);
    }

    @AfterAll
    static void stop() {
        if (reader != null) {
            reader.stop();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFileOfTheManifest() throws IOException {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.get("file") + " " + row.get("expect"), () -> check(row)));
    }

    private static void check(Map<String, String> row) throws IOException {
        var reading = read(row.get("file"));
        var expected = STRICTER.getOrDefault(row.get("file"), STATUS.get(row.get("expect")));
        assertThat(reading.status()).as("%s", reading.notes()).isEqualTo(expected);
        assertThat(reading.notes().isEmpty()).isEqualTo(expected == ReadingStatus.OK);
        assertThat(reading.mediaType()).isEqualTo(row.get("media_type"));
        var phrase = row.get("must_contain");
        if (!phrase.isEmpty() && expected != ReadingStatus.SCAN) {
            assertThat(reading.pages()).as(row.get("locator"))
                    .anyMatch(page -> at(page, row, reading) && normal(page.text()).contains(normal(phrase)));
        }
        if (row.get("expect").startsWith("fail")) {
            var next = reader.read(evidence.resolve("dev/plain_ko_A.txt"), "next.txt");
            assertThat(next.status()).isEqualTo(ReadingStatus.OK);
        }
    }

    /** Whether a page stands where the manifest says; it counts sheets, where a reader is told their names. */
    private static boolean at(PageText page, Map<String, String> row, Reading reading) {
        var locator = row.get("locator");
        var inPart = row.get("part").isEmpty() || row.get("part").equals("embedded-1")
                || page.label().contains(row.get("part").replace(" / ", "/"));
        if (locator.startsWith("page") || locator.startsWith("slide")) {
            return inPart && (page.label().equals(locator) || page.label().endsWith(", " + locator));
        }
        if (locator.startsWith("sheet")) {
            return page.number() == Integer.parseInt(locator.split(" ")[1]);
        }
        return inPart;
    }

    @Test
    void attachmentsAreListedOneByOne() {
        assertThat(labels("bundle_nested_A.zip")).contains("attachment note.txt", "attachment copy_of_note.txt",
                "attachment level1.zip/inner/text_ru_A.pdf, page 2");
        assertThat(labels("fileAttachment.pdf")).contains("attachment KSBASE.WQ2");
        var mail = read("mail_multi_A.eml");
        assertThat(mail.pages()).anyMatch(page -> page.label().equals("attachment 附件.pdf, page 2") && page.text().contains("货轮海燕星号"));
        assertThat(mail.pages()).anyMatch(page -> page.label().startsWith("attachment fwd.eml") && page.text().contains("Полярная звезда"));
    }

    @Test
    void wordsWithLigaturesAreWhole() {
        assertThat(read("text_ar_A.pdf").pages().get(1).text()).contains("وأفرغت ثلاث حاويات من المعدات المزدوجة الاستخدام.");
    }

    @Test
    void whatTheOwnerForbadeIsTold() {
        assertThat(read("ownerlock_ru_A.pdf").metadata().get("access_permission:extract_content")).containsExactly("false");
    }

    @Test
    void scriptsOfAWebPageAreNotText() {
        assertThat(read("capture_ko_A.html").pages()).noneMatch(page -> page.text().contains("NOTEVIDENCE"));
    }

    @Test
    void aWordBrokenOverALineIsWhole() {
        assertThat(read("text_ko_A.pdf").pages().get(1).text()).contains("장\n면");
        assertThat(normal(read("text_ko_A.pdf").pages().get(1).text())).contains("장면");
    }

    @Test
    void pagesBeforeAFailureAreKept() {
        assertThat(read("073439.pdf").pages()).hasSize(18);
    }

    @Test
    void externalEntitiesAreNotFetched() throws IOException {
        try (var canary = new ServerSocket(CANARY_PORT, 1, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(500);
            var reading = read("xxe_xfa.pdf");
            assertThat(reading.pages()).extracting(PageText::text).containsExactly("XFA page text MERLIN");
            try (var caller = canary.accept()) {
                throw new AssertionError("The reader called " + caller.getLocalPort());
            } catch (SocketTimeoutException nobodyCalled) {
                // as it must be
            }
        }
    }

    private static List<String> labels(String file) {
        return read(file).pages().stream().map(PageText::label).toList();
    }

    private static Reading read(String file) {
        return reader.read(evidence.resolve("dev").resolve(file), file);
    }

    private static String normal(String text) {
        return BETWEEN_EAST_ASIAN.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
    }

    private static List<Map<String, String>> rows() throws IOException {
        var lines = Files.readAllLines(evidence.resolve("manifest.tsv"));
        var names = lines.get(0).split("\t");
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split("\t", -1);
            var row = new HashMap<String, String>();
            for (var i = 0; i < names.length; i++) {
                row.put(names[i], i < cells.length ? cells[i] : "");
            }
            rows.add(row);
        }
        return rows;
    }
}
