package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Rows;
import org.rapporteur.application.SharedApplication;
import org.rapporteur.shared.Sha256;

/** Files are handed in piece by piece, go on after a cut, and become one exhibit each. */
@ExtendWith(SharedApplication.class)
class UploadingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aFileComesInPiecesAndBecomesOneExhibit(Application application) throws Exception {
        var maritime = application.as("maritime");
        var file = bytes(3_000_000, 1);
        var begun = begin(maritime, file.length, Map.of("filename", "log.bin", "title", "Deck log", "source", "The bosun", "grade", "B2", "obtainedFrom", "Desk of the port: 2026/선장/log.bin", "obtainedOn", "2026-03-01", "licence", "CC BY 4.0", "case", "C-7"));
        begun.expect(201);
        assertThat(begun.header("Location")).endsWith("/api/v1/uploads/" + begun.id());
        assertThat(begun.header("Upload-Expires")).endsWith("GMT");
        var upload = "/uploads/" + begun.id();

        var first = append(maritime, upload, 0, Arrays.copyOf(file, 1_000_000)).expect(204);
        assertThat(first.header("Upload-Offset")).isEqualTo("1000000");
        assertThat(first.header("Rapporteur-Exhibit")).isEmpty();
        append(maritime, upload, 0, new byte[10]).expectProblem(409, "wrong-state");
        var state = maritime.send("HEAD", upload, null).expect(200);
        assertThat(state.header("Upload-Offset")).isEqualTo("1000000");
        assertThat(state.header("Upload-Length")).isEqualTo("3000000");
        assertThat(maritime.get("/uploads").expect(200).text()).contains(begun.id(), "log.bin");
        application.as("finance").get(upload).expect(404);
        assertThat(application.as("finance").get("/uploads").text()).doesNotContain(begun.id());

        var rest = Arrays.copyOfRange(file, 1_000_000, file.length);
        maritime.send("PATCH", upload, rest, "Content-Type", "application/offset+octet-stream", "Upload-Offset", "1000000", "Upload-Checksum", "sha1 " + Base64.getEncoder().encodeToString(new byte[20])).expectProblem(460, "checksum-wrong");
        assertThat(maritime.send("HEAD", upload, null).header("Upload-Offset")).as("nothing of it was kept").isEqualTo("1000000");
        maritime.send("PATCH", upload, rest, "Content-Type", "application/offset+octet-stream", "Upload-Offset", "1000000", "Upload-Checksum", "md5 AAAA").expectErrorsAt("checksum");
        var last = maritime.send("PATCH", upload, rest, "Content-Type", "application/offset+octet-stream", "Upload-Offset", "1000000",
                "Upload-Checksum", "sha256 " + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(rest))).expect(204);
        var exhibit = last.header("Rapporteur-Exhibit");
        var told = maritime.get("/exhibits/" + exhibit).expect(200).json();
        assertThat(told.get("sha256").asText()).isEqualTo(Sha256.of(file));
        assertThat(told.get("title").asText()).isEqualTo("Deck log");
        assertThat(told.get("grade").asText()).isEqualTo("B2");
        assertThat(told.get("obtainedOn").asText()).isEqualTo("2026-03-01");
        assertThat(told.get("licence").asText()).isEqualTo("CC BY 4.0");
        assertThat(maritime.get("/exhibits/" + exhibit + "/source").json().get("obtainedFrom").asText()).isEqualTo("Desk of the port: 2026/선장/log.bin");
        assertThat(maritime.get("/exhibits/" + exhibit + "/original").expect(200).bytes()).isEqualTo(file);

        var total = maritime.get("/exhibits").json().get("total").asInt();
        assertThat(append(maritime, upload, 3_000_000, new byte[0]).expect(204).header("Rapporteur-Exhibit")).as("whoever missed the answer asks again").isEqualTo(exhibit);
        assertThat(maritime.get("/exhibits").json().get("total").asInt()).isEqualTo(total);
    }

    @Test
    void aSourceIsSealedFromTheBeginning(Application application) {
        var maritime = application.as("maritime");
        var begun = begin(maritime, 4, Map.of("filename", "sealed.txt", "source", "The bosun of the tanker", "sealed", "true")).expect(201);
        var exhibit = append(maritime, "/uploads/" + begun.id(), 0, "seal".getBytes()).expect(204).header("Rapporteur-Exhibit");
        assertThat(application.as("finance").get("/exhibits/" + exhibit).expect(200).text()).doesNotContain("The bosun").contains("sealed");
        application.as("finance").get("/exhibits/" + exhibit + "/source").expect(403);
        assertThat(maritime.get("/exhibits/" + exhibit + "/source").json().get("source").asText()).isEqualTo("The bosun of the tanker");
    }

    /** What the connection brought before it was cut is kept. */
    @Test
    void aCutConnectionCostsNothing(Application application) throws IOException {
        var maritime = application.as("maritime");
        var file = bytes(500_000, 2);
        var upload = "/uploads/" + begin(maritime, file.length, Map.of("filename", "cut.bin")).expect(201).id();
        half(application, upload, 0, file).close();
        var here = Eventually.see(PATIENCE, () -> Integer.parseInt(maritime.send("HEAD", upload, null).header("Upload-Offset")), offset -> offset > 0);
        assertThat(here).isEqualTo(250_000);
        var exhibit = Eventually.see(PATIENCE, () -> append(maritime, upload, here, Arrays.copyOfRange(file, here, file.length)), answer -> answer.status() == 204).header("Rapporteur-Exhibit");
        assertThat(maritime.get("/exhibits/" + exhibit + "/original").expect(200).bytes()).isEqualTo(file);
    }

    /** Promises all these bytes and sends the first half of them; the rest is still to come until somebody closes the connection. */
    static Socket half(Application application, String upload, long offset, byte[] bytes) throws IOException {
        var token = application.nobody().post("/session", Map.of("name", "maritime", "password", application.account("maritime").password())).json().get("token").asText();
        var url = URI.create(application.url());
        var socket = new Socket(url.getHost(), url.getPort());
        var to = socket.getOutputStream();
        to.write(("PATCH /api/v1" + upload + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/offset+octet-stream\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: "
                + offset + "\r\nContent-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        to.write(bytes, 0, bytes.length / 2);
        to.flush();
        return socket;
    }

    @Test
    void whatIsGivenUpIsGone(Application application) {
        var maritime = application.as("maritime");
        var upload = "/uploads/" + begin(maritime, 100, Map.of("filename", "given-up.bin")).expect(201).id();
        append(maritime, upload, 0, new byte[50]).expect(204);
        maritime.delete(upload).expect(204);
        maritime.get(upload).expect(404);
        append(maritime, upload, 50, new byte[50]).expect(404);
        assertThat(application.data().resolve(upload.substring(1))).doesNotExist();
    }

    @Test
    void whatIsWrongIsRefusedInWords(Application application) {
        var maritime = application.as("maritime");
        begin(maritime, 3L << 30, Map.of("filename", "huge.bin")).expectErrorsAt("size");
        maritime.send("POST", "/uploads", null, "Upload-Metadata", "filename YQ==").expectErrorsAt("size");
        maritime.send("POST", "/uploads", null, "Upload-Length", "1").expectErrorsAt("file");
        maritime.send("POST", "/uploads", null, "Upload-Length", "1", "Upload-Metadata", "filename $$$").expectErrorsAt("metadata");
        begin(maritime, 1, Map.of("filename", "a.txt", "grade", "Z9")).expectErrorsAt("grade");
        maritime.send("POST", "/uploads", null, "Tus-Resumable", "0.2.2", "Upload-Length", "1").expectProblem(412, "other-version");
    }

    @Test
    void nobodyFillsTheDiskWithWhatNeverComes(Application application) {
        var cyber = application.as("cyber");
        var begun = new ArrayList<String>();
        try {
            for (var answer = begin(cyber, 2L << 30, Map.of("filename", "big.bin")); ; answer = begin(cyber, 2L << 30, Map.of("filename", "big.bin"))) {
                if (answer.status() != 201) {
                    answer.expectProblem(422, "rule-refuses");
                    break;
                }
                begun.add(answer.id());
                assertThat(begun).hasSizeLessThanOrEqualTo(5);
            }
        } finally {
            begun.forEach(id -> cyber.delete("/uploads/" + id));
        }
        assertThat(begun).hasSize(5);
    }

    /** Names are data: kept where they are names, made harmless where they play tricks. */
    @ParameterizedTest
    @MethodSource("names")
    void aNameIsNeverAPath(String given, String kept, Application application) {
        var maritime = application.as("maritime");
        var begun = begin(maritime, 0, Map.of("filename", given)).expect(201);
        var exhibit = append(maritime, "/uploads/" + begun.id(), 0, new byte[0]).expect(204).header("Rapporteur-Exhibit");
        assertThat(maritime.get("/exhibits/" + exhibit).json().get("fileName").asText()).isEqualTo(kept);
        var read = Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + exhibit).json(), each -> each.get("status").asText().equals("UNREADABLE"));
        assertThat(read.get("reason").asText()).isEqualTo("The file is empty: it has no bytes.");
    }

    static Stream<Arguments> names() {
        return Stream.of(Arguments.of("../../../etc/passwd", "passwd"), Arguments.of("C:\\Windows\\cmd.exe", "cmd.exe"), Arguments.of("photo\u202Egnp.exe", "photognp.exe"),
                Arguments.of("tab\tand\nline\u0000.txt", "tabandline.txt"), Arguments.of("항해일지 (사본).pdf", "항해일지 (사본).pdf"), Arguments.of("سجل السفينة.pdf", "سجل السفينة.pdf"),
                Arguments.of("می\u200Cخواهم.txt", "می\u200Cخواهم.txt"), Arguments.of("..", "unnamed"));
    }

    @Test
    void aLongNameIsKeptAndItsTitleShortened(Application application) {
        var maritime = application.as("maritime");
        var name = "長".repeat(400) + ".txt";
        var begun = begin(maritime, 1, Map.of("filename", name)).expect(201);
        var told = maritime.get("/exhibits/" + append(maritime, "/uploads/" + begun.id(), 0, new byte[] {'a'}).header("Rapporteur-Exhibit")).json();
        assertThat(told.get("fileName").asText()).isEqualTo(name);
        assertThat(told.get("title").asText()).hasSize(300).endsWith("…");
        begin(maritime, 1, Map.of("filename", "x".repeat(1001))).expectErrorsAt("file");
    }

    @Test
    void whatNobodyGoesOnWithIsThereForADay(Application application) throws SQLException {
        var maritime = application.as("maritime");
        var id = begin(maritime, 10, Map.of("filename", "left.bin")).expect(201).id();
        append(maritime, "/uploads/" + id, 0, new byte[5]).expect(204);
        Rows.change(application.database(), "update upload set touched_at = now() - interval '23 hours' where id = ?", UUID.fromString(id));
        append(maritime, "/uploads/" + id, 5, new byte[1]).expect(204);
        Rows.change(application.database(), "update upload set touched_at = now() - interval '25 hours' where id = ?", UUID.fromString(id));
        append(maritime, "/uploads/" + id, 6, new byte[4]).expectProblem(404, "not-yours-to-see");
    }

    static Answer begin(Client client, long size, Map<String, String> told) {
        var metadata = told.entrySet().stream().map(each -> each.getKey() + " " + Base64.getEncoder().encodeToString(each.getValue().getBytes(StandardCharsets.UTF_8))).collect(Collectors.joining(","));
        return client.send("POST", "/uploads", null, "Tus-Resumable", "1.0.0", "Upload-Length", String.valueOf(size), "Upload-Metadata", metadata);
    }

    static Answer append(Client client, String upload, long offset, byte[] bytes) {
        return client.send("PATCH", upload, bytes, "Tus-Resumable", "1.0.0", "Content-Type", "application/offset+octet-stream", "Upload-Offset", String.valueOf(offset));
    }

    static byte[] bytes(int count, long seed) {
        var bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
