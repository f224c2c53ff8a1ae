package org.rapporteur.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The folder of one installation, held by one launcher at a time. */
final class DataFolder implements AutoCloseable {

    private static final long SPACE_NEEDED = 1L << 30;
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE = permissions("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_DIRECTORY = permissions("rwx------");

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    static DataFolder open(Path wanted) {
        var path = wanted.toAbsolutePath().normalize();
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new CannotStart("The data folder " + path + " is a file.");
            }
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, PRIVATE_DIRECTORY);
            }
            if (!Files.isWritable(path)) {
                throw new CannotStart("The data folder " + path + " cannot be written to.");
            }
            if (!hasRoom(path, SPACE_NEEDED)) {
                throw new CannotStart("Less than 1 GiB is free on the disk of the data folder " + path + ".");
            }
            // The operating system lets go of the lock however its holder ends, so a stale lock cannot exist.
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart("The data folder " + path + " is in use by a Rapporteur that is running.");
            }
            return new DataFolder(path, channel, lock);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    boolean hasRoom(long bytes) {
        try {
            return hasRoom(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasRoom(Path path, long bytes) throws IOException {
        return Files.getFileStore(path).getUsableSpace() >= bytes;
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisJvm) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path ownersOnly(String directory) {
        try {
            return Files.createDirectories(resolve(directory), PRIVATE_DIRECTORY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path log(String name) {
        try {
            return Files.createDirectories(resolve("log")).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A secret made on first use and kept in a file that only its owner can read. */
    String secret(String name) {
        var file = resolve(name);
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[24];
                new SecureRandom().nextBytes(bytes);
                Files.deleteIfExists(resolve(name + ".new"));
                var fresh = Files.createFile(resolve(name + ".new"), PRIVATE_FILE);
                Files.writeString(fresh, HexFormat.of().formatHex(bytes));
                Files.move(fresh, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String mask) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mask));
    }
}
