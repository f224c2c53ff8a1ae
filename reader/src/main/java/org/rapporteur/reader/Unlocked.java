package org.rapporteur.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.FileHeader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A locked file, opened with the password that somebody gave for this reading. The copy without a lock lies in the worker's
 * own folder, which is emptied with the reading; everything else reads it like any other file.
 */
final class Unlocked {

    private Unlocked() {
    }

    /** The job on the copy; the job itself where the password does not fit, or the format is not one of these: the reading says what is locked. */
    static Job of(Job job, Formats formats) {
        if (job.password().isEmpty()) {
            return job;
        }
        try {
            var copy = Files.createTempFile("unlocked", null);
            var opened = switch (formats.typeOf(job.original())) {
                case "application/pdf" -> pdf(job, copy);
                case "application/zip" -> zip(job, copy);
                case "application/x-tika-ooxml-protected" -> office(job, copy);
                default -> false;
            };
            return opened ? job.on(copy) : job;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // Not with its message: it may hold what was typed.
            System.err.println("A locked file was not opened: " + e.getClass().getName());
            return job;
        }
    }

    /** Whether any file in an archive is locked. */
    static boolean isLocked(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            return file.isEncrypted();
        } catch (net.lingala.zip4j.exception.ZipException e) {
            return false;
        }
    }

    private static boolean pdf(Job job, Path copy) throws IOException {
        try (var document = Loader.loadPDF(job.original().toFile(), job.password())) {
            document.setAllSecurityToBeRemoved(true);
            document.save(copy.toFile(), CompressParameters.NO_COMPRESSION);
            return true;
        }
    }

    private static boolean office(Job job, Path copy) throws IOException, GeneralSecurityException {
        try (var locked = new POIFSFileSystem(job.original().toFile(), true)) {
            var decryptor = Decryptor.getInstance(new EncryptionInfo(locked));
            if (!decryptor.verifyPassword(job.password())) {
                return false;
            }
            try (var plain = decryptor.getDataStream(locked); var out = Files.newOutputStream(copy)) {
                plain.transferTo(out);
            }
            return true;
        }
    }

    private static boolean zip(Job job, Path copy) throws IOException {
        try (var locked = new ZipFile(job.original().toFile(), job.password().toCharArray()); var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            if (!locked.isEncrypted()) {
                return false;
            }
            out.setLevel(1);
            var left = job.limits().bytes();
            var headers = locked.getFileHeaders();
            for (FileHeader header : headers.subList(0, Math.min(headers.size(), 10 * job.limits().parts()))) {
                if (!header.isDirectory()) {
                    out.putNextEntry(new ZipEntry(header.getFileName()));
                    try (var in = locked.getInputStream(header)) {
                        left -= copied(in, out, left);
                    }
                }
            }
            return true;
        }
    }

    private static long copied(InputStream in, OutputStream out, long most) throws IOException {
        var buffer = new byte[1 << 16];
        var copied = 0L;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > most) {
                throw new IOException("It unpacks too far");
            }
            out.write(buffer, 0, read);
        }
        return copied;
    }
}
