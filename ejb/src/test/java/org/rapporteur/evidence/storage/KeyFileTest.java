package org.rapporteur.evidence.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Period YEAR = Period.ofDays(365);

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("vault-key.json");
    }

    @Test
    void isMadeAtTheFirstStartAndStays() throws IOException {
        var first = KeyFile.open(file, null, List.of(), DAY);
        var bytes = Files.readAllBytes(file);
        assertThat(KeyFile.open(file, null, first.marks(), DAY.plusYears(9)).marks()).isEqualTo(first.marks());
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void isNotMadeAnewWhereSomethingIsEncrypted() throws IOException {
        var known = KeyFile.open(file, null, List.of(), DAY).marks();
        Files.delete(file);
        assertThatThrownBy(() -> KeyFile.open(file, null, known, DAY)).isInstanceOf(IOException.class).hasMessageContaining("is missing").hasMessageContaining(file.toString());
        assertThat(file).doesNotExist();
    }

    @Test
    void isRefusedWhereItIsAnotherOrAnOlderOne() throws IOException {
        var old = KeyFile.open(file, null, List.of(), DAY);
        var known = KeyFile.open(file, YEAR, old.marks(), DAY.plusYears(2)).marks();
        old.write(file);
        assertThatThrownBy(() -> KeyFile.open(file, null, known, DAY)).hasMessageContaining("is not the one");
        Keyring.make(DAY).write(file);
        assertThatThrownBy(() -> KeyFile.open(file, null, known, DAY)).hasMessageContaining("is not the one");
        Files.writeString(file, "no keys");
        assertThatThrownBy(() -> KeyFile.open(file, null, known, DAY)).hasMessageContaining("cannot be used");
    }

    @Test
    void getsNewKeysWhenItIsOldEnough() throws IOException {
        var first = KeyFile.open(file, YEAR, List.of(), DAY);
        assertThat(KeyFile.open(file, YEAR, first.marks(), DAY.plusDays(364)).marks()).isEqualTo(first.marks());
        var renewed = KeyFile.open(file, YEAR, first.marks(), DAY.plusDays(365));
        assertThat(renewed.marks()).containsAll(first.marks()).hasSize(5);
        assertThat(renewed.since()).isEqualTo(DAY.plusDays(365));
        assertThat(KeyFile.open(file, YEAR, renewed.marks(), DAY.plusDays(366)).marks()).isEqualTo(renewed.marks());
    }

    @Test
    void saysWhereItCannotBeWritten() {
        assertThatThrownBy(() -> KeyFile.open(folder.resolve("nowhere/vault-key.json"), null, List.of(), DAY)).isInstanceOf(IOException.class).hasMessageContaining("cannot be written");
    }
}
