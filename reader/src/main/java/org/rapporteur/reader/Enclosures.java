package org.rapporteur.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.io.TikaInputStream;

/** Writes what stands directly in a file out as files, so that each can be evidence by itself. What stands in those is theirs to be read. */
class Enclosures {

    /** What a small archive may grow to, and how many times its own size a large one. */
    private static final long ALWAYS = 100L << 20;
    private static final int TIMES = 20;
    /** Parts of a document rather than documents. */
    private static final Set<String> NO_FILES = Set.of("INLINE", "MACRO", "ALTERNATE_FORMAT_CHUNK", "VERSION");

    private final Outlet outlet;
    private long left;

    Enclosures(Outlet outlet, long sizeOfTheFile) {
        this.outlet = outlet;
        left = Math.max(ALWAYS, TIMES * sizeOfTheFile);
    }

    /** Whether such a part is a file that somebody put there. A saved web page's parts are the page. */
    static boolean isFile(Part in, String kind) {
        return in.number() == 0 && !NO_FILES.contains(kind) && !in.isWebPage();
    }

    /** @return false where it was not written, because what was written so far is too much already */
    boolean take(int part, String name, TikaInputStream stream) throws IOException {
        if (left <= 0) {
            return false;
        }
        var file = Files.createTempFile("enclosed", null);
        if (stream.getOpenContainer() instanceof DirectoryEntry directory) {
            try (var alone = new POIFSFileSystem(); var out = Files.newOutputStream(file)) {
                EntryUtils.copyNodes(directory, alone.getRoot());
                alone.writeFilesystem(out);
            }
        } else if (stream.getOpenContainer() != null && !stream.hasFile()) {
            // A mailbox's messages are records of the mailbox, not files.
            Files.delete(file);
            return true;
        } else {
            Files.copy(stream.getPath(), file, StandardCopyOption.REPLACE_EXISTING);
        }
        left -= Files.size(file);
        outlet.enclosed(part, name, file);
        return true;
    }
}
