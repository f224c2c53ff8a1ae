package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.Bucket;
import org.rapporteur.application.Client;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.OwnApplication;
import org.rapporteur.application.Rows;
import org.rapporteur.evidence.storage.Keyring;
import org.rapporteur.launcher.CannotStart;
import org.rapporteur.shared.Sha256;

/** Originals in a bucket instead of on disk, and what becomes of them with the key and without it. */
@OwnApplication
class SealedVaultIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String WORDS = "The mate of the tanker told us";

    @Test
    void whatLiesOutsideSaysNothingAndOpensWithTheKeyOnly() throws IOException, SQLException {
        try (var bucket = Bucket.start(); var application = Application.start(settings(bucket))) {
            var file = Documents.pdf(WORDS);
            var maritime = application.as("maritime");
            var id = maritime.upload("/exhibits", "told.pdf", file, Map.of()).expect(201).id();
            read(maritime, id);
            assertThat(maritime.get("/exhibits/" + id + "/text?page=1").expect(200).text()).contains(WORDS);
            assertThat(maritime.get("/exhibits/" + id + "/original").expect(200).bytes()).isEqualTo(file);
            assertThat(maritime.get("/exhibits/" + id + "/pages/1/picture").expect(200).bytes()).startsWith(0x89, 'P', 'N', 'G');
            assertThat(intact(maritime, id)).isTrue();

            assertThat(bucket.names()).singleElement().asString().doesNotContain(Sha256.of(file)).endsWith(".sealed");
            assertThat(new String(bucket.get(bucket.names().get(0)), StandardCharsets.ISO_8859_1)).doesNotContain("PDF");
            assertThat(nothingInClear(application.data(), Sha256.of(file))).isTrue();

            anAlteredObjectIsNotHandedOut(bucket, maritime, id, file);
            aSealedSourceIsEncrypted(application, maritime, id);
            var keys = Keyring.read(application.keyFile()).marks();
            Rows.change(application.database(), "update exhibit set sealed_source = null, source = ? where sealed_by is not null", WORDS);
            withoutTheKeyNothingStarts(application);
            assertThat(Keyring.read(application.keyFile()).marks()).as("new keys, beside the old ones").containsAll(keys).hasSizeGreaterThan(keys.size());
            Eventually.see(PATIENCE, () -> open(application), open -> open == 0);
            // Started again, it listens elsewhere.
            var again = application.as("maritime");
            assertThat(again.get("/exhibits/" + id + "/original").expect(200).bytes()).isEqualTo(file);
            assertThat(again.get("/exhibits/" + id + "/source").expect(200).json().get("source").asText()).isEqualTo(WORDS);
        }
    }

    /** Each start makes new keys. */
    private static Map<String, String> settings(Bucket bucket) {
        var settings = new HashMap<>(bucket.settings());
        settings.put("RAPPORTEUR_KEY_DAYS", "0");
        return settings;
    }

    /** Sealed by an earlier release, which left them in clear. */
    private static int open(Application application) {
        try (var connection = application.database().getConnection(); var rows = connection.createStatement().executeQuery("select count(*) from exhibit where sealed_by is not null and source is not null")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void anAlteredObjectIsNotHandedOut(Bucket bucket, Client maritime, String id, byte[] file) {
        var name = bucket.names().get(0);
        var sealed = bucket.get(name);
        var altered = sealed.clone();
        altered[altered.length / 2] ^= 1;
        bucket.put(name, altered);
        maritime.get("/exhibits/" + id + "/original").expectProblem(409, "original-altered");
        assertThat(intact(maritime, id)).isFalse();
        bucket.put(name, sealed);
        assertThat(intact(maritime, id)).isTrue();
        assertThat(maritime.get("/exhibits/" + id + "/original").expect(200).bytes()).isEqualTo(file);
    }

    private static void aSealedSourceIsEncrypted(Application application, Client maritime, String id) throws SQLException {
        maritime.put("/exhibits/" + id + "/source", Map.of("source", WORDS, "sealed", true), "If-Match", "\"1\"").expect(200);
        try (var connection = application.database().getConnection(); var rows = connection.createStatement().executeQuery(
                "select source, obtained_by, encode(sealed_source, 'escape') from exhibit where sealed_by is not null")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isNull();
            assertThat(rows.getString(3)).isNotEmpty().doesNotContain("mate");
        }
        assertThat(maritime.get("/exhibits/" + id + "/source").expect(200).json().get("source").asText()).isEqualTo(WORDS);
    }

    private static void withoutTheKeyNothingStarts(Application application) throws IOException {
        var key = Files.readAllBytes(application.keyFile());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(application.keyFile()))).isEqualTo("rw-------");
        application.kill();
        Files.delete(application.keyFile());
        assertThatThrownBy(application::startAgain).isInstanceOf(CannotStart.class).hasMessageContaining("is missing").hasMessageNotContaining("\n");
        Files.write(application.keyFile(), key);
        application.startAgain();
    }

    private static boolean nothingInClear(Path data, String sha256) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(file -> file.startsWith(data.resolve("originals")) || file.startsWith(data.resolve("pictures")) || file.startsWith(data.resolve("scratch")))
                    .filter(Files::isRegularFile).noneMatch(file -> file.toString().contains(sha256) || text(file).contains("PNG") || text(file).contains("PDF"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean intact(Client client, String id) {
        return client.post("/exhibits/" + id + "/check").expect(200).json().get("intact").asBoolean();
    }

    private static void read(Client client, String id) {
        Eventually.see(PATIENCE, () -> client.get("/exhibits/" + id).expect(200).json().get("status").asText(), "READY"::equals);
    }
}
