package org.rapporteur.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.UUID;

import org.rapporteur.shared.NoRoomLeft;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.Settings;
import org.rapporteur.shared.Sha256;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Originals on disk, each once, under its SHA-256. The bytes are written, synced and renamed before anyone commits a row
 * that names them, so that a crash leaves at worst a file that nobody names.
 */
@ApplicationScoped
public class Vault {

    /** Bytes that are left for the database, which usually shares the disk: files are refused before drafting is. */
    private static final long RESERVE = 256L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    public Vault() {
        this(Settings.dataFolder().resolve("originals"));
    }

    Vault(Path folder) {
        this.folder = folder;
    }

    /** Removes what was being received when the server stopped; nobody names it. */
    void sweep() throws IOException {
        var incoming = folder.resolve("incoming");
        if (Files.isDirectory(incoming)) {
            try (var files = Files.list(incoming)) {
                for (var file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** The bytes as they lie in the vault. */
    public record Stored(String sha256, long size) {
    }

    /** A file that is larger than it may be; nothing of it is kept. */
    public static class TooLarge extends IOException {
        private final long limit;

        TooLarge(long limit) {
            super("Larger than " + limit + " bytes");
            this.limit = limit;
        }

        public Said said() {
            return Said.of("evidence.too-large", limit / (1024 * 1024));
        }
    }

    /** @throws NoRoomLeft if the disk is full, or nearly */
    public Stored store(InputStream bytes, long limit) throws IOException {
        var incoming = Files.createDirectories(folder.resolve("incoming")).resolve(UUID.randomUUID().toString());
        if (Files.getFileStore(folder).getUsableSpace() < RESERVE) {
            throw new NoRoomLeft();
        }
        try {
            var stored = write(bytes, incoming, limit);
            settle(incoming, place(stored.sha256()));
            return stored;
        } catch (IOException e) {
            if (NoRoomLeft.isBehind(e)) {
                throw new NoRoomLeft();
            }
            throw e;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private static Stored write(InputStream bytes, Path file, long limit) throws IOException {
        var digest = Sha256.digest();
        var size = 0L;
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new TooLarge(limit);
                }
                digest.update(buffer, 0, read);
                var chunk = ByteBuffer.wrap(buffer, 0, read);
                while (chunk.hasRemaining()) {
                    channel.write(chunk);
                }
            }
            channel.force(true);
        }
        return new Stored(Sha256.hex(digest.digest()), size);
    }

    private static void settle(Path incoming, Path place) throws IOException {
        if (Files.exists(place)) {
            return;
        }
        Files.createDirectories(place.getParent());
        Files.setPosixFilePermissions(incoming, PosixFilePermissions.fromString("r--r-----"));
        Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        for (var each = place.getParent(); !each.equals(place.getParent().getParent().getParent()); each = each.getParent()) {
            sync(each);
        }
    }

    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Where the original lies; for reading only. */
    public Path path(String sha256) {
        return place(sha256);
    }

    /** Whether the bytes are there and are those that were stored. A disk that cannot be read is not told from one whose bytes changed. */
    boolean intact(String sha256) {
        var digest = Sha256.digest();
        try (var file = new DigestInputStream(Files.newInputStream(place(sha256)), digest)) {
            file.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.getLogger(Vault.class.getName()).log(System.Logger.Level.ERROR, "The original " + sha256 + " cannot be read", e);
            return false;
        }
        return Sha256.hex(digest.digest()).equals(sha256);
    }

    /**
     * The bytes of what we made ourselves and know to be small.
     *
     * @throws OriginalAltered if they are not those that were stored: they are not handed out then
     */
    public byte[] verified(String sha256) {
        if (!intact(sha256)) {
            throw new OriginalAltered(sha256);
        }
        try {
            return Files.readAllBytes(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("The original " + sha256 + " cannot be read", e);
        }
    }

    private Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }
}
