package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Rows;
import org.rapporteur.application.SharedApplication;
import org.rapporteur.shared.Sha256;

/** An expert hands in files; each is an exhibit at once, and its text follows when it has been read. */
@ExtendWith(SharedApplication.class)
class EvidenceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void theOriginalStaysUntouched(Application application) {
        var maritime = application.as("maritime");
        var file = Documents.pdf("The untouched original.");
        var exhibit = maritime.upload("/exhibits", "original.pdf", file, Map.of("title", "Original", "grade", "A1", "marking", "strictly-confidential", "source", "A flag state", "case", "C-1")).expect(201);
        var told = exhibit.json();
        assertThat(told.get("sha256").asText()).isEqualTo(Sha256.of(file));
        assertThat(told.get("size").asInt()).isEqualTo(file.length);
        assertThat(told.get("grade").asText()).isEqualTo("A1");
        assertThat(told.get("marking").asText()).isEqualTo("strictly-confidential");
        assertThat(told.get("status").asText()).isIn("RECEIVED", "EXTRACTING", "READY");

        var original = maritime.get("/exhibits/" + exhibit.id() + "/original").expect(200);
        assertThat(original.bytes()).isEqualTo(file);
        assertThat(original.header("Content-Disposition")).startsWith("attachment");
        assertThat(original.header("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void theTextIsReadPageByPage(Application application) {
        var maritime = application.as("maritime");
        var id = maritime.upload("/exhibits", "pages.pdf", Documents.pdf("A lantern on the first page.", "A compass on the second page."), Map.of()).expect(201).id();
        var read = whenRead(maritime, id);
        assertThat(read.get("status").asText()).isEqualTo("READY");
        assertThat(read.get("mediaType").asText()).isEqualTo("application/pdf");
        assertThat(read.get("pages").asInt()).isEqualTo(2);
        assertThat(page(maritime, id, 1)).contains("lantern").doesNotContain("compass");
        assertThat(page(maritime, id, 2)).contains("compass").doesNotContain("lantern");
        maritime.get("/exhibits/" + id + "/text?page=3").expectProblem(404, "not-yours-to-see");
        maritime.get("/exhibits/" + id + "/text?page=0").expectProblem(404, "not-yours-to-see");
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndStays(Application application) {
        var maritime = application.as("maritime");
        var file = Documents.encryptedPdf("sesame", "Nobody reads this.");
        var id = maritime.upload("/exhibits", "locked.pdf", file, Map.of()).expect(201).id();
        var read = whenRead(maritime, id);
        assertThat(read.get("status").asText()).isEqualTo("UNREADABLE");
        assertThat(read.get("reason").asText()).containsIgnoringCase("password");
        maritime.get("/exhibits/" + id + "/text?page=1").expect(404);
        assertThat(maritime.get("/exhibits/" + id + "/original").expect(200).bytes()).isEqualTo(file);
    }

    /** The password is for the one reading: it stands nowhere afterwards. */
    @Test
    void aLockedFileIsReadWithItsPassword(Application application) throws Exception {
        var maritime = application.as("maritime");
        var password = "sesame-" + UUID.randomUUID();
        var id = maritime.upload("/exhibits", "unlocked.pdf", Documents.encryptedPdf(password, "Nobody else reads this."), Map.of()).expect(201).id();
        assertThat(whenRead(maritime, id).get("locked").asBoolean()).isTrue();
        maritime.post("/exhibits/" + id + "/unlock", Map.of("password", "another")).expectErrorsAt("password");
        maritime.post("/exhibits/" + id + "/unlock", Map.of("password", "")).expectErrorsAt("password");
        maritime.post("/exhibits/" + id + "/unlock", Map.of()).expectErrorsAt("password");
        assertThat(maritime.get("/exhibits/" + id).json().get("status").asText()).isEqualTo("UNREADABLE");

        var read = maritime.post("/exhibits/" + id + "/unlock", Map.of("password", password)).expect(200).json();
        assertThat(read.get("status").asText()).isEqualTo("READY");
        assertThat(read.get("locked").asBoolean()).isFalse();
        assertThat(page(maritime, id, 1)).contains("Nobody else reads this.");
        assertThat(read.at("/readings/0/kind").asText()).isEqualTo("with-password");
        assertThat(read.get("custody").findValuesAsText("act")).contains("unlocked");
        var picture = Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + id + "/pages/1/picture"), answer -> answer.status() == 200);
        assertThat(picture.bytes()).startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
        maritime.post("/exhibits/" + id + "/unlock", Map.of("password", password)).expectProblem(422, "rule-refuses");

        assertThat(Rows.of(application.database(), "select count(*)::text from exhibit e where position(? in e::text) > 0", password)).containsExactly("0");
        assertThat(Rows.of(application.database(), "select count(*)::text from custody c where position(? in c::text) > 0", password)).containsExactly("0");
        assertThat(Files.readString(application.serverLog())).doesNotContain(password);
    }

    @Test
    void whatIsUnsafeInAFileIsSaid(Application application) {
        var maritime = application.as("maritime");
        var page = "<html><body onload=\"fetch('/')\"><h1>선박은 남포항에서 출항하였다</h1><p>정제유를 하역하는 장면이 위성사진으로 확인되었다.</p><script>alert(1)</script></body></html>";
        var id = maritime.upload("/exhibits", "<script>alert(2)<\u2044script>.html", page.getBytes(StandardCharsets.UTF_8), Map.of("title", "<script>alert(3)</script>")).expect(201).id();
        var read = whenRead(maritime, id);
        assertThat(read.get("unsafe").toString()).isEqualTo("[\"script\"]");
        assertThat(maritime.get("/exhibits/" + id + "/text").json().get("language").asText()).isEqualTo("ko");
        assertThat(read.at("/labels/0/language").asText()).isEqualTo("ko");
        assertThat(page(maritime, id, 1)).doesNotContain("alert");
        assertThat(maritime.page("/evidence/exhibit?id=" + id).text()).contains("script").doesNotContain("<script>alert");
        var plain = whenRead(maritime, maritime.upload("/exhibits", "harmless.txt", "Nothing but words.".getBytes(StandardCharsets.UTF_8), Map.of()).expect(201).id());
        assertThat(plain.get("unsafe")).isEmpty();
        assertThat(plain.get("readings")).hasSize(1);
    }

    @Test
    void theSameBytesAgainAreAnExhibitOfTheirOwn(Application application) {
        var file = "The same bytes, handed in by two experts.".getBytes();
        var first = application.as("maritime").upload("/exhibits", "first.txt", file, Map.of("title", "First")).expect(201).json();
        var second = application.as("finance").upload("/exhibits", "second.txt", file, Map.of("title", "Second")).expect(200).json();
        assertThat(second.get("sha256")).isEqualTo(first.get("sha256"));
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
        assertThat(second.get("title").asText()).isEqualTo("Second");
        assertThat(second.get("number").asInt()).isNotEqualTo(first.get("number").asInt());
    }

    @Test
    void everyLookIsInTheCustodyLog(Application application) {
        var id = application.as("maritime").upload("/exhibits", "custody.txt", "Who looked?".getBytes(), Map.of()).expect(201).id();
        whenRead(application.as("maritime"), id);
        page(application.as("finance"), id, 1);
        application.as("cyber").get("/exhibits/" + id + "/original").expect(200);
        var custody = application.as("maritime").get("/exhibits/" + id).expect(200).json().get("custody");
        assertThat(StreamSupport.stream(custody.spliterator(), false).map(touch -> touch.get("person").asText() + " " + touch.get("act").asText()))
                .containsExactly("Maritime expert received", "The system read", "Finance expert viewed", "Cyber expert downloaded");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            text_ko_A.pdf,         application/pdf, ko, 2, 정제유 4200톤을
            table_zh_A.xlsx,       application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, zh, ,
            mail_multi_A.eml,      message/rfc822, , ,
            plain_ru_cp1251_A.txt, text/plain, ru, ,
            """)
    void realDocumentsAreRead(String file, String mediaType, String language, Integer page, String phrase, Application application) {
        var bytes = Documents.real(file);
        assumeTrue(bytes.isPresent(), "SKIPPED: no folder shared/evidence beside the project");
        var maritime = application.as("maritime");
        var id = maritime.handIn(file, bytes.get());
        var read = whenRead(maritime, id);
        assertThat(read.get("status").asText()).as(read.toString()).isEqualTo("READY");
        assertThat(read.get("mediaType").asText()).startsWith(mediaType);
        assertThat(read.get("pages").asInt()).isPositive();
        if (language != null) {
            assertThat(read.get("language").asText()).startsWith(language);
        }
        if (phrase != null) {
            assertThat(page(maritime, id, page)).contains(phrase);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"fail_encrypted_A.pdf", "fail_truncated_A.xlsx", "zero_bytes.pdf", "fail_encrypted_A.7z"})
    void realDocumentsThatCannotBeReadStay(String file, Application application) {
        var bytes = Documents.real(file);
        assumeTrue(bytes.isPresent(), "SKIPPED: no folder shared/evidence beside the project");
        var maritime = application.as("maritime");
        var id = maritime.handIn(file, bytes.get());
        var read = whenRead(maritime, id);
        assertThat(read.get("status").asText()).isEqualTo("UNREADABLE");
        assertThat(read.get("reason").asText()).isNotBlank();
        assertThat(maritime.get("/exhibits/" + id + "/original").expect(200).bytes()).isEqualTo(bytes.get());
    }

    private static JsonNode whenRead(Client expert, String id) {
        return Eventually.see(PATIENCE, () -> expert.get("/exhibits/" + id).expect(200).json(),
                exhibit -> !exhibit.get("status").asText().matches("RECEIVED|EXTRACTING"));
    }

    private static String page(Client expert, String id, int page) {
        return expert.get("/exhibits/" + id + "/text?page=" + page).expect(200).json().get("text").asText();
    }
}
