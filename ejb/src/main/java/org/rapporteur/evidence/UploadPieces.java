package org.rapporteur.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.rapporteur.shared.NoRoomLeft;
import org.rapporteur.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What has come of files on their way in: encrypted pieces in a folder for each, named by where they begin and how long they
 * are. A piece is there whole or not at all, so that a cut connection costs nothing and a killed server one piece.
 */
@ApplicationScoped
class UploadPieces {

    private static final int PIECE = 16 << 20;
    private static final int BUFFER = 64 * 1024;
    private static final Pattern NAME = Pattern.compile("(\\d{20})-(\\d+)");

    @Inject
    private Vault vault;

    private record Piece(long from, long length, Path file) {
    }

    long offset(UUID upload) {
        return end(pieces(upload));
    }

    private static long end(List<Piece> pieces) {
        return pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).from() + pieces.get(pieces.size() - 1).length();
    }

    /** In order, as far as each follows the one before it. */
    private List<Piece> pieces(UUID upload) {
        var folder = folder(upload);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var pieces = new ArrayList<Piece>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && Long.parseLong(name.group(1)) == end(pieces)) {
                    pieces.add(new Piece(end(pieces), Long.parseLong(name.group(2)), file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pieces;
    }

    /**
     * Takes what comes, up to {@code most} bytes; where it breaks off, what came until then is kept.
     *
     * @param wanted what the digest has to be, or null; where it is not, nothing of it is kept
     * @return false where the digest is another
     */
    boolean append(UUID upload, InputStream bytes, long most, MessageDigest digest, byte[] wanted) throws IOException {
        var folder = Files.createDirectories(folder(upload));
        vault.needRoom(folder, 0);
        var added = new ArrayList<Path>();
        var from = offset(upload);
        var source = new Source(bytes, digest);
        try {
            for (var left = most; left > 0 && !source.over; ) {
                var length = piece(folder, from, source, Math.min(left, PIECE), added);
                from += length;
                left -= length;
            }
        } catch (IOException e) {
            if (NoRoomLeft.isBehind(e)) {
                throw new NoRoomLeft();
            }
            throw e;
        }
        if (wanted != null && !MessageDigest.isEqual(digest.digest(), wanted)) {
            for (var file : added) {
                Files.delete(file);
            }
            return false;
        }
        return true;
    }

    /** What is read from whoever sends: the end and a cut connection are the same to it. */
    private static final class Source {
        private final InputStream bytes;
        private final MessageDigest digest;
        private final byte[] buffer = new byte[BUFFER];
        private boolean over;

        private Source(InputStream bytes, MessageDigest digest) {
            this.bytes = bytes;
            this.digest = digest;
        }

        private int read(long most) {
            try {
                var count = bytes.read(buffer, 0, (int) Math.min(most, buffer.length));
                if (count > 0 && digest != null) {
                    digest.update(buffer, 0, count);
                }
                over = count < 0;
                return count;
            } catch (IOException cutOff) {
                over = true;
                return -1;
            }
        }
    }

    private long piece(Path folder, long from, Source source, long most, List<Path> added) throws IOException {
        var growing = folder.resolve("growing-" + UUID.randomUUID());
        var length = 0L;
        try {
            try (var channel = FileChannel.open(growing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var sealed = vault.sealing(channel);
                for (var count = source.read(most); count > 0; count = length == most ? -1 : source.read(most - length)) {
                    sealed.write(source.buffer, 0, count);
                    length += count;
                }
                sealed.close();
                channel.force(true);
            }
            if (length > 0) {
                var piece = folder.resolve(String.format("%020d-%d", from, length));
                Files.move(growing, piece, StandardCopyOption.ATOMIC_MOVE);
                added.add(piece);
            }
        } finally {
            Files.deleteIfExists(growing);
        }
        return length;
    }

    /** All of it, one piece after the other. */
    InputStream all(UUID upload) {
        var pieces = pieces(upload).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return pieces.hasNext();
            }

            @Override
            public InputStream nextElement() {
                try {
                    return vault.opening(Files.newInputStream(pieces.next().file()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    void remove(UUID upload) {
        try {
            if (Files.isDirectory(folder(upload))) {
                try (var files = Files.list(folder(upload))) {
                    for (var file : files.toList()) {
                        Files.deleteIfExists(file);
                    }
                }
                Files.deleteIfExists(folder(upload));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which of them have a folder. */
    List<UUID> folders() {
        var all = Settings.dataFolder().resolve("uploads");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (var folders = Files.list(all)) {
            return folders.map(folder -> UUID.fromString(folder.getFileName().toString())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(UUID upload) {
        return Settings.dataFolder().resolve("uploads").resolve(upload.toString());
    }
}
