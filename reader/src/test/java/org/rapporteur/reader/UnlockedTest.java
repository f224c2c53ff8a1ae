package org.rapporteur.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** A locked file is read with its password like any other, and stays locked for whoever has another. */
class UnlockedTest {

    @TempDir
    Path folder;

    @Test
    void aPdf() throws Exception {
        var file = Files.write(folder.resolve("a.pdf"), Sample.encryptedPdf("first", "second"));
        assertLocked(Recorded.unlocked(file, "wrong"));
        var read = Recorded.unlocked(file, "secret");
        assertThat(read.labels()).containsExactly("page 1", "page 2");
        assertThat(read.text("page 2")).isEqualTo("second");
        assertThat(read.status).isEqualTo(Status.OK);
        assertThat(Files.readAllBytes(file)).as("the original").isEqualTo(Files.readAllBytes(file)).contains("/Encrypt".getBytes());
    }

    @ParameterizedTest
    @EnumSource(value = EncryptionMode.class, names = {"agile", "standard"})
    void aWorkbookOfToday(EncryptionMode mode) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var locked = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword("비밀");
            try (var stream = encryptor.getDataStream(locked)) {
                stream.write(Sample.workbook(new XSSFWorkbook(), Map.of("Prices", "4200 tons")));
            }
            locked.writeFilesystem(out);
        }
        var file = Files.write(folder.resolve("a.xlsx"), out.toByteArray());
        assertLocked(Recorded.unlocked(file, "secret"));
        assertThat(Recorded.unlocked(file, "비밀").text("sheet Prices")).contains("4200 tons");
    }

    @Test
    void aWorkbookOfThePast() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        var file = folder.resolve("a.xls");
        try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(Sample.workbook(new HSSFWorkbook(), Map.of("Prices", "4200 tons")))); var out = Files.newOutputStream(file)) {
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertLocked(Recorded.unlocked(file, "wrong"));
        assertThat(Recorded.unlocked(file, "secret").text("sheet Prices")).contains("4200 tons");
    }

    @ParameterizedTest
    @EnumSource(value = EncryptionMethod.class, names = {"ZIP_STANDARD", "AES"})
    void anArchive(EncryptionMethod method) throws Exception {
        var file = folder.resolve("a.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file), "secret".toCharArray())) {
            var parameters = new ZipParameters();
            parameters.setEncryptFiles(true);
            parameters.setEncryptionMethod(method);
            parameters.setFileNameInZip("folder/항해일지.txt");
            out.putNextEntry(parameters);
            out.write(Sample.utf8("the tanker lay alongside"));
            out.closeEntry();
        }
        assertLocked(Recorded.read(file));
        assertLocked(Recorded.unlocked(file, "wrong"));
        var read = Recorded.unlocked(file, "secret");
        assertThat(read.text("attachment folder/항해일지.txt")).isEqualTo("the tanker lay alongside");
        assertThat(read.enclosed).containsOnlyKeys("folder/항해일지.txt");
    }

    @Test
    void aPasswordIsNotPrinted() {
        assertThat(new Job("1", "text", folder, "a", Limits.USUAL, "", "secret").toString()).doesNotContain("secret");
    }

    private static void assertLocked(Recorded read) {
        // The names in an archive can be read without it.
        assertThat(read.status).isIn(Status.ENCRYPTED, Status.PARTIAL);
        assertThat(read.notes).contains(Note.of(Remark.ENCRYPTED, Part.FILE));
    }
}
