package org.rapporteur.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.evidence.storage.DiskStore;
import org.rapporteur.evidence.storage.Keyring;
import org.rapporteur.shared.Sha256;

class VaultTest {

    private static final byte[] BYTES = "the original".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = Sha256.of(BYTES);

    @TempDir
    private Path data;
    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(Keyring.make(LocalDate.of(2026, 11, 28)), new DiskStore(data.resolve("originals")), data);
    }

    @Test
    void keepsTheBytesUnderTheirHash() throws IOException {
        var stored = store();
        assertThat(stored.sha256()).isEqualTo(HASH);
        assertThat(stored.size()).isEqualTo(BYTES.length);
        assertThat(vault.verified(HASH)).isEqualTo(BYTES);
        assertThat(vault.intact(HASH)).isTrue();
    }

    @Test
    void keepsTheSameBytesOnceAndForReadingOnly() throws IOException {
        store();
        store();
        assertThat(files()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0)))).isEqualTo("r--r-----");
    }

    @Test
    void neitherTheNameNorTheBytesOnDiskSayWhatItIs() throws IOException {
        store();
        assertThat(files().get(0).toString()).doesNotContain(HASH);
        assertThat(Files.readString(files().get(0), StandardCharsets.ISO_8859_1)).doesNotContain("original");
    }

    @Test
    void keepsNothingOfAFileThatIsTooLarge() throws IOException {
        assertThatThrownBy(() -> vault.store(new ByteArrayInputStream(BYTES), 5)).isInstanceOf(Vault.TooLarge.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void handsOutACopyForAsLongAsItIsRead() throws IOException {
        store();
        try (var plain = vault.plain(HASH)) {
            assertThat(Files.readAllBytes(plain.file())).isEqualTo(BYTES);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(plain.file()))).isEqualTo("rw-------");
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void doesNotHandOutAnOriginalThatWasAltered() throws IOException {
        store();
        var file = files().get(0);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.write(file, bytes);
        assertThat(vault.intact(HASH)).isFalse();
        assertThatThrownBy(() -> vault.verified(HASH)).isInstanceOf(OriginalAltered.class);
        assertThatThrownBy(() -> vault.plain(HASH)).isInstanceOf(OriginalAltered.class);
        assertThat(files()).as("and no copy of it is left").hasSize(1);
    }

    /** The key of the vault seals both, so that only the hash tells them apart. */
    @Test
    void doesNotTakeOneOriginalForAnother() throws IOException {
        store();
        var other = vault.store(new ByteArrayInputStream("another".getBytes()), 100);
        var files = files();
        var bytes = Files.readAllBytes(files.get(0));
        Files.setPosixFilePermissions(files.get(0), PosixFilePermissions.fromString("rw-------"));
        Files.write(files.get(0), Files.readAllBytes(files.get(1)));
        assertThat(vault.intact(HASH) && vault.intact(other.sha256())).isFalse();
        assertThat(bytes).isNotEmpty();
    }

    @Test
    void readsWhatLiesThereInClearAndEncryptsIt() throws IOException {
        var old = data.resolve("originals").resolve(HASH.substring(0, 2)).resolve(HASH.substring(2, 4)).resolve(HASH);
        Files.createDirectories(old.getParent());
        Files.write(old, BYTES);
        assertThat(vault.verified(HASH)).isEqualTo(BYTES);
        assertThat(vault.bringOver(old)).isTrue();
        assertThat(old).doesNotExist();
        assertThat(vault.verified(HASH)).isEqualTo(BYTES);
        assertThat(files()).hasSize(1).allMatch(file -> file.toString().endsWith(".sealed"));
    }

    @Test
    void leavesAnAlteredOneWhereItIs() throws IOException {
        var old = data.resolve("originals").resolve(HASH.substring(0, 2)).resolve(HASH.substring(2, 4)).resolve(HASH);
        Files.createDirectories(old.getParent());
        Files.writeString(old, "something else");
        assertThat(vault.bringOver(old)).isFalse();
        assertThat(old).exists();
        assertThat(vault.intact(HASH)).isFalse();
    }

    @Test
    void takesNoPathForAHash() {
        assertThatThrownBy(() -> vault.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private Vault.Stored store() throws IOException {
        return vault.store(new ByteArrayInputStream(BYTES), 100);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
