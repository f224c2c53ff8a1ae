package org.rapporteur.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.shared.Sha256;

class VaultTest {

    private static final byte[] BYTES = "the original".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;
    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(folder);
    }

    @Test
    void keepsTheBytesUnderTheirHash() throws IOException {
        var stored = vault.store(new ByteArrayInputStream(BYTES), 100);
        assertThat(stored.sha256()).isEqualTo(Sha256.of(BYTES));
        assertThat(stored.size()).isEqualTo(BYTES.length);
        assertThat(vault.verified(stored.sha256())).isEqualTo(BYTES);
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        vault.store(new ByteArrayInputStream(BYTES), 100);
        vault.store(new ByteArrayInputStream(BYTES), 100);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void keepsNothingOfAFileThatIsTooLarge() throws IOException {
        assertThatThrownBy(() -> vault.store(new ByteArrayInputStream(BYTES), 5)).isInstanceOf(Vault.TooLarge.class);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void doesNotHandOutAnOriginalThatWasAltered() throws IOException {
        var stored = vault.store(new ByteArrayInputStream(BYTES), 100);
        Files.setPosixFilePermissions(vault.path(stored.sha256()), PosixFilePermissions.fromString("rw-------"));
        Files.writeString(vault.path(stored.sha256()), "something else");
        assertThatThrownBy(() -> vault.verified(stored.sha256())).isInstanceOf(OriginalAltered.class);
    }

    @Test
    void takesNoPathForAHash() {
        assertThatThrownBy(() -> vault.path("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }
}
