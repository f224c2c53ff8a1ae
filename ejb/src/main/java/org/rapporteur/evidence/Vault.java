package org.rapporteur.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.UUID;

import org.rapporteur.evidence.storage.BlobStore;
import org.rapporteur.evidence.storage.DiskStore;
import org.rapporteur.evidence.storage.Keyring;
import org.rapporteur.shared.NoRoomLeft;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.Sha256;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Originals, each once, encrypted, found by their SHA-256. The bytes are safe in the store before anyone commits a row that
 * names them, so that a crash leaves at worst something that nobody names.
 */
@ApplicationScoped
public class Vault {

    /** Bytes that are left for the database, which usually shares the disk: files are refused before drafting is. */
    private static final long RESERVE = 256L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final Logger LOG = System.getLogger(Vault.class.getName());

    private Keyring keyring;
    private BlobStore store;
    /** Where originals lay before they were encrypted, or before there was a bucket. */
    private Path folder;
    private Path scratch;

    public Vault() {
        // Opened by VaultOpening, and never the other way round: whoever came here first, while the server starts, would hold
        // the making of the vault and wait for all beans of the start, one of which waits for the vault.
    }

    Vault(Keyring keyring, BlobStore store, Path data) {
        open(keyring, store, data);
    }

    void open(Keyring keyring, BlobStore store, Path data) {
        this.keyring = keyring;
        this.store = store;
        this.folder = originals(data);
        this.scratch = data.resolve("scratch");
    }

    static Path originals(Path data) {
        return data.resolve("originals");
    }

    /** Removes what was being received or read when the server stopped; nobody names it. */
    void sweep() {
        for (var left : new Path[] {folder.resolve("incoming"), scratch}) {
            if (Files.isDirectory(left)) {
                try (var files = Files.list(left)) {
                    for (var file : files.toList()) {
                        Files.deleteIfExists(file);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
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

    /** The bytes as they were handed in, for as long as somebody reads them: a file that others can be given the path of. */
    public static final class Plain implements AutoCloseable {
        private final Path file;

        Plain(Path file) {
            this.file = file;
        }

        public Path file() {
            return file;
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @throws NoRoomLeft if the disk is full, or nearly */
    public Stored store(InputStream bytes, long limit) throws IOException {
        var incoming = Files.createDirectories(folder.resolve("incoming")).resolve(UUID.randomUUID().toString());
        needRoom(folder, 0);
        try {
            var stored = write(bytes, incoming, limit);
            store.put(keyring.name(stored.sha256()), incoming);
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

    /** @throws NoRoomLeft where these bytes would take what the database needs */
    void needRoom(Path place, long bytes) throws IOException {
        if (Files.getFileStore(place).getUsableSpace() < RESERVE + bytes) {
            throw new NoRoomLeft();
        }
    }

    /** Hashed as they came, encrypted before they touch the disk. */
    private Stored write(InputStream bytes, Path file, long limit) throws IOException {
        var digest = Sha256.digest();
        var size = 0L;
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var sealed = sealing(channel);
            var buffer = new byte[BUFFER];
            for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new TooLarge(limit);
                }
                digest.update(buffer, 0, read);
                sealed.write(buffer, 0, read);
            }
            sealed.close();
            channel.force(true);
        }
        return new Stored(Sha256.hex(digest.digest()), size);
    }

    /** Closed means whole; the channel is still to be synced. */
    private static OutputStream keptOpen(OutputStream to) {
        return new FilterOutputStream(to) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** The bytes as they were handed in. They are authenticated as they are read, but only {@link #intact} tells that they are those of this hash. */
    public InputStream open(String sha256) throws IOException {
        try {
            return keyring.opening(store.open(keyring.name(checked(sha256))));
        } catch (NoSuchFileException notThere) {
            return openOld(sha256);
        }
    }

    /** It may lie where it lay before, and be on its way: then it is in its place by now. */
    private InputStream openOld(String sha256) throws IOException {
        try {
            return Files.newInputStream(plainPlace(sha256));
        } catch (NoSuchFileException notThereEither) {
            try {
                return keyring.opening(Files.newInputStream(folder.resolve(keyring.name(sha256))));
            } catch (NoSuchFileException nowhere) {
                return keyring.opening(store.open(keyring.name(sha256)));
            }
        }
    }

    /** Whether the bytes are there and are those that were stored. A disk that cannot be read is not told from one whose bytes changed. */
    boolean intact(String sha256) {
        try (var bytes = open(sha256)) {
            return copy(bytes, OutputStream.nullOutputStream()).equals(sha256);
        } catch (IOException e) {
            unreadable(sha256, e);
            return false;
        }
    }

    private void unreadable(String sha256, IOException why) {
        LOG.log(Level.ERROR, "The original " + sha256 + " (" + place(sha256) + ") cannot be read: " + why.getMessage());
    }

    private static String copy(InputStream from, OutputStream to) throws IOException {
        var digest = Sha256.digest();
        new DigestInputStream(from, digest).transferTo(to);
        return Sha256.hex(digest.digest());
    }

    /**
     * A copy outside the vault, whose hash was checked as it was made. It goes away when it is closed.
     *
     * @throws OriginalAltered if the bytes are not those that were stored, or are gone
     * @throws NoRoomLeft      if there is no room for a copy
     */
    public Plain plain(String sha256) {
        try {
            Files.createDirectories(scratch);
            needRoom(scratch, 0);
            var file = Files.createFile(scratch.resolve(UUID.randomUUID().toString()), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var plain = new Plain(file);
            if (!copied(sha256, file)) {
                plain.close();
                throw new OriginalAltered(sha256);
            }
            return plain;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean copied(String sha256, Path file) {
        try (var bytes = open(sha256); var to = Files.newOutputStream(file)) {
            return copy(bytes, to).equals(sha256);
        } catch (IOException e) {
            if (NoRoomLeft.isBehind(e)) {
                throw new NoRoomLeft();
            }
            unreadable(sha256, e);
            return false;
        }
    }

    /**
     * The bytes of what we made ourselves and know to be small.
     *
     * @throws OriginalAltered if they are not those that were stored: they are not handed out then
     */
    public byte[] verified(String sha256) {
        try (var bytes = open(sha256)) {
            var all = bytes.readAllBytes();
            if (Sha256.of(all).equals(sha256)) {
                return all;
            }
        } catch (IOException e) {
            unreadable(sha256, e);
        }
        throw new OriginalAltered(sha256);
    }

    /** Where to put it back, for whoever runs the server. */
    String place(String sha256) {
        return store.describe(keyring.name(sha256));
    }

    /** Something small that was made from originals and lies outside the vault. */
    byte[] seal(byte[] bytes, String what) {
        return keyring.seal(bytes, what);
    }

    byte[] unseal(byte[] sealed, String what) {
        return keyring.open(sealed, what);
    }

    /** Into a file of ours; it is whole when it is closed, and still to be synced. */
    OutputStream sealing(FileChannel file) throws IOException {
        return keyring.sealing(keptOpen(Channels.newOutputStream(file)));
    }

    InputStream opening(InputStream sealed) throws IOException {
        return keyring.opening(sealed);
    }

    /** A name that says nothing to whoever has no key. */
    String nameless(String sha256) {
        return keyring.name(checked(sha256)).replace(".sealed", "");
    }

    /** What lies on disk and should not: originals of a time before they were encrypted, or before there was a bucket. */
    boolean bringOver(Path file) throws IOException {
        var name = folder.relativize(file).toString();
        if (name.endsWith(".sealed")) {
            if (!(store instanceof DiskStore)) {
                store.put(name, file);
                return true;
            }
            return false;
        }
        var sha256 = file.getFileName().toString();
        if (!sha256.matches("[0-9a-f]{64}")) {
            return false;
        }
        try (var bytes = Files.newInputStream(file)) {
            if (!store(bytes, Long.MAX_VALUE).sha256().equals(sha256) || !intact(sha256)) {
                return false;
            }
        }
        Files.delete(file);
        return true;
    }

    private static String checked(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return sha256;
    }

    private Path plainPlace(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }
}
