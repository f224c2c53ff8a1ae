package org.rapporteur.evidence.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Port: bytes under a name, written once and never altered. */
public interface BlobStore {

    /** Returns when the bytes would survive a power cut. What lies under the name already stays; the file is gone afterwards. */
    void put(String name, Path file) throws IOException;

    /** @throws java.nio.file.NoSuchFileException where there is nothing of this name */
    InputStream open(String name) throws IOException;

    boolean exists(String name) throws IOException;

    /** For whoever runs the server. */
    String describe(String name);
}
