package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.application.Application;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Rows;
import org.rapporteur.evidence.storage.Keyring;
import org.rapporteur.launcher.CannotStart;

/**
 * The keys of the originals while the server is down, and a source that an earlier release had left in clear. Part of a test that
 * kills the server for reasons of its own, and in which each start makes new keys ({@code RAPPORTEUR_KEY_DAYS=0}).
 */
final class KeysOverAStart {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String WORDS = "The mate of the tanker told us";
    private static final byte[] FILE = "What the mate said, word by word.".getBytes(StandardCharsets.UTF_8);
    private static final String IN_CLEAR = "select source from exhibit where sealed_by is not null and source is not null";

    private final Application application;
    private final String exhibit;
    private final Set<String> marks;

    KeysOverAStart(Application application) throws SQLException, IOException {
        this.application = application;
        exhibit = "/exhibits/" + application.as("maritime").upload("/exhibits", "told.txt", FILE, Map.of()).expect(201).id();
        application.as("maritime").put(exhibit + "/source", Map.of("source", WORDS, "sealed", true), "If-Match", "\"1\"").expect(200);
        Rows.change(application.database(), "update exhibit set sealed_source = null, source = ? where sealed_by is not null", WORDS);
        assertThat(inClear()).containsExactly(WORDS);
        marks = marks();
    }

    /** @param start refuses, since the key that the originals were sealed with is not there; afterwards it is back */
    void withoutThemNothingStarts(Runnable start) throws IOException {
        var file = application.keyFile();
        var key = Files.readAllBytes(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        Files.delete(file);
        assertThatThrownBy(start::run).isInstanceOf(CannotStart.class).hasMessageContaining("is missing").hasMessageNotContaining("\n");
        Files.write(file, key);
    }

    /** After the start with the key. */
    void openWhatTheySealed() throws IOException {
        assertThat(marks()).as("new keys, beside the old ones").containsAll(marks).hasSizeGreaterThan(marks.size());
        Eventually.see(PATIENCE, this::inClear, List::isEmpty);
        assertThat(application.as("maritime").get(exhibit + "/original").expect(200).bytes()).isEqualTo(FILE);
        assertThat(application.as("maritime").get(exhibit + "/source").expect(200).json().get("source").asText()).isEqualTo(WORDS);
    }

    private Set<String> marks() throws IOException {
        return Keyring.read(application.keyFile()).marks();
    }

    private List<String> inClear() {
        try {
            return Rows.of(application.database(), IN_CLEAR);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
