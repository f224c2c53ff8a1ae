package org.rapporteur.evidence.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder. Whoever puts a file into it has written and synced it on the same disk. */
public final class DiskStore implements BlobStore {

    private final Path folder;

    public DiskStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String name, Path file) throws IOException {
        var place = folder.resolve(name);
        if (Files.exists(place)) {
            Files.delete(file);
            return;
        }
        Files.createDirectories(place.getParent());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        for (var each = place.getParent(); !each.equals(folder.getParent()); each = each.getParent()) {
            sync(each);
        }
    }

    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
    }

    @Override
    public boolean exists(String name) {
        return Files.exists(folder.resolve(name));
    }

    @Override
    public String describe(String name) {
        return folder.resolve(name).toString();
    }
}
