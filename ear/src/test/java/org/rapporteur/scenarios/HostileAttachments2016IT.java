package org.rapporteur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/**
 * 2016 to 2018: experts and committee members were attacked with zip files and phishing documents that were mailed to them.
 * Here what is handed in is an exhibit: kept as it came, read elsewhere, served as a download of bytes and nothing else, to
 * experts and to nobody else; and nothing that people are told carries a file or its name.
 */
@ExtendWith(SharedApplication.class)
class HostileAttachments2016IT {

    private static final String SCRIPT = "<script>fetch('/api/v1/tasks')</script>";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Names as attackers choose them, and what is in the files. */
    private static Map<String, byte[]> attachments() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("Committee_report_final.zip", zip(Map.of("Committee_report_final.pdf.exe", "MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1), "../../../../deployments/rapporteur.war", new byte[] {1})));
        files.put("invitation.docm", zip(Map.of("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8), "word/vbaProject.bin", new byte[] {1, 2, 3})));
        files.put("briefing.html", ("<html><body onload=\"alert(1)\">" + SCRIPT + "</body></html>").getBytes(StandardCharsets.UTF_8));
        files.put("photo.svg", ("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">" + SCRIPT + "</svg>").getBytes(StandardCharsets.UTF_8));
        files.put("note_verbale.pdf.lnk", new byte[] {0x4C, 0, 0, 0, 1, 0x14, 2, 0});
        files.put("re_draft.eml", "From: chair@example.org\r\nContent-Type: text/html\r\n\r\n<a href=\"http://example.org/login\">Sign in</a>".getBytes(StandardCharsets.UTF_8));
        files.put("\u202Efdp.exe", "MZ".getBytes(StandardCharsets.UTF_8));
        return files;
    }

    @Test
    void whatIsHandedInIsBytesForExpertsAndForNobodyElse(Application application) {
        var maritime = application.as("maritime");
        var ids = new ArrayList<String>();
        attachments().forEach((name, bytes) -> {
            var handedIn = maritime.upload("/exhibits", name, bytes, Map.of("title", "Attachment"));
            assertThat(handedIn.status()).as(name).isIn(200, 201);
            ids.add(handedIn.id());
            var original = maritime.get("/exhibits/" + handedIn.id() + "/original").expect(200);
            assertThat(original.bytes()).as(name).isEqualTo(bytes);
            servedAsBytes(original);
            for (var other : List.of("chair", "secretariat", "auditor", "administrator", "japan", "japan-clearing")) {
                assertThat(application.as(other).get("/exhibits/" + handedIn.id() + "/original").status()).as("%s asks for %s", other, name).isIn(403, 404);
            }
            assertThat(application.nobody().get("/exhibits/" + handedIn.id() + "/original").status()).isEqualTo(401);
        });
        for (var id : ids) {
            var read = Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + id).expect(200).json(), exhibit -> !exhibit.get("status").asText().matches("RECEIVED|EXTRACTING"));
            assertThat(read.get("status").asText()).as(read.get("title") + " " + read.get("mediaType")).isIn("READY", "UNREADABLE", "REFUSED");
            var text = maritime.get("/exhibits/" + id + "/text?page=1");
            assertThat(text.header("Content-Type")).as("text is told as JSON, never as a page").matches("application/(problem\\+)?json.*");
        }
    }

    private static void servedAsBytes(Answer original) {
        assertThat(original.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(original.header("Content-Disposition")).startsWith("attachment").doesNotContain("\u202E");
        assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(original.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void statesHandInNothingAndAreSentNothing(Application application) {
        for (var person : List.of("japan", "japan-clearing", "chair", "secretariat")) {
            application.as(person).upload("/exhibits", "briefing.html", SCRIPT.getBytes(StandardCharsets.UTF_8), Map.of()).expectProblem(403, "not-allowed");
        }
        var journey = Journey.underReview(application, "Confidential title of 2016", "Words.");
        journey.post("japan", "/comments", "type", "factual", "text", SCRIPT, "audience", "all").expect(201);
        journey.complete("japan-clearing", "review").expect(200);
        var notices = Eventually.see(PATIENCE, () -> noticesOf(application, journey), each -> !each.isEmpty());
        assertThat(notices).as("a notice leads to the portal and carries no words of others").noneMatch(each -> each.contains("fetch("));
    }

    private static List<String> noticesOf(Application application, Journey journey) {
        var notices = application.as("france").get("/notices").expect(200).json().get("items");
        return StreamSupport.stream(notices.spliterator(), false).map(JsonNode::toString).filter(each -> each.contains(journey.id())).toList();
    }

    @Test
    void nothingActiveIsPublished(Application application) {
        var exhibit = application.as("maritime").upload("/exhibits", "log.txt", ("Log " + SCRIPT).getBytes(StandardCharsets.UTF_8), Map.of("title", SCRIPT, "marking", "unclassified")).expect(201).id();
        Eventually.see(PATIENCE, () -> application.as("maritime").get("/exhibits/" + exhibit).expect(200).json(), read -> read.get("status").asText().equals("READY"));
        var journey = Journey.open(application, "Published " + SCRIPT, "Words " + SCRIPT + ".");
        journey.post("maritime", "/paragraphs/" + journey.paragraph(1) + "/citations", "exhibit", exhibit, "page", 1, "quote", "Log").expect(201);
        journey.send().circulate().review().putUp();
        journey.states().forEach(state -> journey.complete(state, "decide", "stance", "agreed").expect(200));
        journey.complete("secretariat", "publish", "symbol", "TEST/2016/1").expect(200);
        var page = application.nobody().get("/public/reports/TEST-2016-1/page").expect(200).text();
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script").doesNotContain("/exhibits/");
        assertThat(new String(application.nobody().get("/public/reports/TEST-2016-1/pdf").expect(200).bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("/JavaScript", "/EmbeddedFile", "/Launch");
        assertThat(Documents.textOf(application.nobody().get("/public/reports/TEST-2016-1/pdf").bytes())).contains("Words");
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
