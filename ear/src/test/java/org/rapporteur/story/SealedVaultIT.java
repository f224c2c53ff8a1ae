package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Bucket;
import org.rapporteur.application.Client;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Outfitted;
import org.rapporteur.application.OwnApplication;
import org.rapporteur.application.Rows;
import org.rapporteur.application.SharedApplication;
import org.rapporteur.shared.Sha256;

/** Originals in a bucket instead of on disk: whoever has the bucket, the disk or the database has nothing to read. */
@OwnApplication
@ExtendWith(SharedApplication.class)
class SealedVaultIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String WORDS = "The mate of the tanker told us";

    @Test
    void whatLiesOutsideSaysNothing(Outfitted outfitted) throws IOException, SQLException {
        var application = outfitted.application();
        var bucket = outfitted.bucket();
        var before = bucket.names();
        var file = Documents.pdf(WORDS);
        var maritime = application.as("maritime");
        var id = maritime.upload("/exhibits", "told.pdf", file, Map.of()).expect(201).id();
        Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + id).expect(200).json().get("status").asText(), "READY"::equals);
        assertThat(maritime.get("/exhibits/" + id + "/text?page=1").expect(200).text()).contains(WORDS);
        assertThat(maritime.get("/exhibits/" + id + "/original").expect(200).bytes()).isEqualTo(file);
        assertThat(maritime.get("/exhibits/" + id + "/pages/1/picture").expect(200).bytes()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(intact(maritime, id)).isTrue();

        var names = new ArrayList<>(bucket.names());
        names.removeAll(before);
        assertThat(names).singleElement().asString().doesNotContain(Sha256.of(file)).endsWith(".sealed");
        assertThat(new String(bucket.get(names.get(0)), StandardCharsets.ISO_8859_1)).doesNotContain("PDF");
        assertThat(nothingInClear(application.data(), Sha256.of(file))).isTrue();
        anAlteredObjectIsNotHandedOut(bucket, names.get(0), maritime, id, file);

        maritime.put("/exhibits/" + id + "/source", Map.of("source", WORDS, "sealed", true), "If-Match", "\"1\"").expect(200);
        assertThat(Rows.of(application.database(), "select coalesce(source, obtained_by, 'nothing in clear') from exhibit where sealed_by is not null")).containsExactly("nothing in clear");
        assertThat(Rows.of(application.database(), "select encode(sealed_source, 'escape') from exhibit where sealed_by is not null")).singleElement().asString().isNotEmpty().doesNotContain("mate");
        assertThat(maritime.get("/exhibits/" + id + "/source").expect(200).json().get("source").asText()).isEqualTo(WORDS);
    }

    private static void anAlteredObjectIsNotHandedOut(Bucket bucket, String name, Client maritime, String id, byte[] file) {
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
}
