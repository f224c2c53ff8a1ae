package org.rapporteur.evidence.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.shared.Sha256;

class KeyringTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final String HASH = Sha256.of("a document that others have too");

    @TempDir
    private Path folder;
    private final Keyring ring = Keyring.make(DAY);

    @Test
    void aFileIsOpenedByWhoeverHasTheKeyFile() throws IOException {
        ring.write(folder.resolve("key"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key")))).isEqualTo("rw-------");
        var again = Keyring.read(folder.resolve("key"));
        assertThat(open(again, sealed(ring, "the original".getBytes()))).isEqualTo("the original".getBytes());
        assertThat(again.name(HASH)).isEqualTo(ring.name(HASH));
        assertThat(again.marks()).isEqualTo(ring.marks());
        assertThat(again.since()).isEqualTo(DAY);
    }

    @Test
    void nothingOfItIsSeenWithoutTheKey() throws IOException {
        var sealed = sealed(ring, "the original".getBytes());
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("original");
        assertThat(ring.name(HASH)).doesNotContain(HASH).isNotEqualTo(Keyring.make(DAY).name(HASH)).matches("[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}\\.sealed");
        assertThatThrownBy(() -> open(Keyring.make(DAY), sealed)).isInstanceOf(IOException.class);
    }

    /** Three pieces: what was changed, cut off or put in another order is refused, and never handed out as if it were whole. */
    @Test
    void everyPieceIsAuthenticatedWithItsPlace() throws IOException {
        var bytes = new byte[5 << 15];
        new Random(7).nextBytes(bytes);
        var sealed = sealed(ring, bytes);
        assertThat(open(ring, sealed)).isEqualTo(bytes);

        var changed = sealed.clone();
        changed[changed.length / 2] ^= 1;
        assertThatThrownBy(() -> open(ring, changed)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(ring, Arrays.copyOf(sealed, 2 << 16))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(ring, Arrays.copyOf(sealed, sealed.length - 1))).isInstanceOf(IOException.class);
        var swapped = sealed.clone();
        System.arraycopy(sealed, 1 << 16, swapped, 2 << 16, sealed.length - (2 << 16));
        assertThatThrownBy(() -> open(ring, swapped)).isInstanceOf(IOException.class);
    }

    @Test
    void anEmptyFileIsOpenedToo() throws IOException {
        assertThat(open(ring, sealed(ring, new byte[0]))).isEmpty();
    }

    @Test
    void newKeysOpenWhatOldOnesSealed() throws IOException {
        var renewed = ring.renewed(DAY.plusYears(1));
        assertThat(open(renewed, sealed(ring, "before".getBytes()))).isEqualTo("before".getBytes());
        assertThat(renewed.open(ring.seal("before".getBytes(), "there"), "there")).isEqualTo("before".getBytes());
        assertThat(renewed.name(HASH)).isEqualTo(ring.name(HASH));
        assertThat(renewed.marks()).containsAll(ring.marks()).hasSize(5);
        var after = sealed(renewed, "after".getBytes());
        assertThatThrownBy(() -> open(ring, after)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsSealedOpensInItsPlaceOnly() {
        var sealed = ring.seal("Who told us".getBytes(), "sealed by A");
        assertThat(ring.open(sealed, "sealed by A")).isEqualTo("Who told us".getBytes());
        assertThatThrownBy(() -> ring.open(sealed, "sealed by B")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aDamagedKeyFileIsRefusedWithoutRepeatingIt() throws IOException {
        Files.writeString(folder.resolve("key"), "{\"since\":\"2026-11-28\",\"files\":\"secret\"}");
        assertThatThrownBy(() -> Keyring.read(folder.resolve("key"))).isInstanceOf(IOException.class).hasMessageNotContaining("secret").hasNoCause();
    }

    private static byte[] sealed(Keyring ring, byte[] bytes) throws IOException {
        var to = new ByteArrayOutputStream();
        try (var sealing = ring.sealing(to)) {
            sealing.write(bytes);
        }
        return to.toByteArray();
    }

    private static byte[] open(Keyring ring, byte[] sealed) throws IOException {
        try (var opened = ring.opening(new ByteArrayInputStream(sealed))) {
            return opened.readAllBytes();
        }
    }
}
