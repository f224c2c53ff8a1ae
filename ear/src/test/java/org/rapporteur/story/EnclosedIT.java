package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Rows;
import org.rapporteur.application.SharedApplication;
import org.rapporteur.shared.Sha256;

/** What stands in archives and mails is evidence of its own, with its hash and its place. */
@ExtendWith(SharedApplication.class)
class EnclosedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final byte[] LETTER = "The same letter twice.".getBytes(StandardCharsets.UTF_8);

    @Test
    void anArchiveBecomesATree(Application application) throws Exception {
        var maritime = application.as("maritime");
        var inner = zip("letters/offer.txt", LETTER);
        var id = maritime.upload("/exhibits", "bundle.zip", zip("note.txt", LETTER, "copy of note.txt", LETTER, "box/inner.zip", inner),
                Map.of("grade", "B2", "case", "C-9", "marking", "strictly-confidential")).expect(201).id();
        var inside = inside(maritime, id, 3);
        assertThat(inside).extracting(each -> each.get("path").asText()).containsExactly("note.txt", "copy of note.txt", "box/inner.zip");
        assertThat(inside).extracting(each -> each.get("sha256").asText()).containsExactly(Sha256.of(LETTER), Sha256.of(LETTER), Sha256.of(inner));
        assertThat(inside).extracting(each -> each.get("grade").asText() + " " + each.get("caseName").asText() + " " + each.get("marking").asText()).containsOnly("B2 C-9 strictly-confidential");
        assertThat(inside).extracting(each -> each.get("id").asText()).doesNotHaveDuplicates();
        assertThat(Rows.of(application.database(), "select sha256 from original where sha256 = ?", Sha256.of(LETTER))).as("the bytes once").hasSize(1);

        var box = inside.get(2).get("id").asText();
        var offer = inside(maritime, box, 1).get(0);
        assertThat(offer.get("path").asText()).isEqualTo("letters/offer.txt");
        assertThat(offer.get("parent").asText()).isEqualTo(box);
        assertThat(maritime.get("/exhibits/" + offer.get("id").asText() + "/original").expect(200).bytes()).isEqualTo(LETTER);
        var read = whenRead(maritime, offer.get("id").asText());
        assertThat(read.get("status").asText()).isEqualTo("READY");
        assertThat(maritime.get("/exhibits/" + offer.get("id").asText() + "/text").expect(200).json().get("text").asText()).isEqualTo("The same letter twice.");
        assertThat(read.get("custody").get(0).get("act").asText()).isEqualTo("taken-out");
        assertThat(application.as("auditor").get("/record?size=100").text()).contains("took-exhibits-out");
    }

    @Test
    void whatIsSealedOrMarkedIsSoWithAllThatIsInIt(Application application) throws Exception {
        var maritime = application.as("maritime");
        var id = maritime.upload("/exhibits", "sealed.zip", zip("a.txt", LETTER), Map.of("source", "A clerk of the port")).expect(201).id();
        var child = inside(maritime, id, 1).get(0).get("id").asText();
        assertThat(maritime.get("/exhibits/" + child).json().get("source").asText()).isEqualTo("A clerk of the port");
        maritime.put("/exhibits/" + id + "/source", Map.of("source", "A clerk of the port", "sealed", true), "If-Match", "\"1\"").expect(200);
        maritime.put("/exhibits/" + id, Map.of("title", "Sealed", "marking", "strictly-confidential"), "If-Match", "\"2\"").expect(200);
        var seen = application.as("finance").get("/exhibits/" + child).expect(200);
        assertThat(seen.text()).doesNotContain("A clerk of the port");
        assertThat(seen.json().get("marking").asText()).isEqualTo("strictly-confidential");
    }

    @Test
    void noMoreComesOutOfOneFileThanAPersonCanLookAt(Application application) throws Exception {
        var maritime = application.as("maritime");
        var many = new Object[2 * 1_010];
        for (var i = 0; i < 1_010; i++) {
            many[2 * i] = "many/" + i + ".txt";
            many[2 * i + 1] = new byte[0];
        }
        var id = maritime.upload("/exhibits", "many.zip", zip(many), Map.of()).expect(201).id();
        whenRead(maritime, id);
        assertThat(maritime.get("/exhibits/" + id).json().get("inside").size()).isLessThanOrEqualTo(1_000).isGreaterThan(900);
        Rows.change(application.database(), "update exhibit set status = 'UNREADABLE' where status = 'RECEIVED' and parent = ?::uuid", id);
    }

    @Test
    void theAttachmentsOfARealMailAreExhibits(Application application) {
        var mail = Documents.real("mail_multi_A.eml");
        assumeTrue(mail.isPresent(), "SKIPPED: no folder shared/evidence beside the project");
        var maritime = application.as("maritime");
        var id = maritime.handIn("mail_multi_A.eml", mail.get());
        whenRead(maritime, id);
        var inside = maritime.get("/exhibits/" + id).json().get("inside");
        assertThat(inside).extracting(each -> each.get("path").asText()).contains("附件.pdf", "fwd.eml");
        assertThat(inside).extracting(each -> each.get("sha256").asText()).contains(Documents.real("text_zh_A.pdf").map(Sha256::of).orElseThrow());
    }

    private static List<JsonNode> inside(Client expert, String id, int wanted) {
        whenRead(expert, id);
        var inside = expert.get("/exhibits/" + id).expect(200).json().get("inside");
        assertThat(inside).hasSize(wanted);
        return StreamSupport.stream(inside.spliterator(), false).toList();
    }

    private static JsonNode whenRead(Client expert, String id) {
        return Eventually.see(PATIENCE, () -> expert.get("/exhibits/" + id).expect(200).json(), exhibit -> !exhibit.get("status").asText().matches("RECEIVED|EXTRACTING"));
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
