package org.rapporteur.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.WriteLimitReachedException;

/** What is left of the limits for one file with all its parts. */
class Budget {

    private final Limits limits;
    private int characters;
    private int parts;
    private long bytes;

    Budget(Limits limits) {
        this.limits = limits;
    }

    void takeCharacters(int count) throws WriteLimitReachedException {
        if (!hasCharacters()) {
            throw new WriteLimitReachedException(limits.characters());
        }
        characters += count;
    }

    boolean hasCharacters() {
        return characters < limits.characters();
    }

    boolean takePart() {
        return ++parts <= limits.parts();
    }

    boolean hasBytes() {
        return bytes < limits.bytes();
    }

    /** Unpacked bytes are counted as they are read: a container inside a container is spooled to disk before it is parsed. */
    InputStream counted(InputStream part) {
        return new FilterInputStream(part) {
            @Override
            public int read() throws IOException {
                var b = super.read();
                return count(b < 0 ? -1 : 1) < 0 ? -1 : b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return count(super.read(buffer, offset, length));
            }

            @Override
            public boolean markSupported() {
                return false;
            }

            @Override
            public void close() {
                // The stream belongs to the container's parser.
            }

            private int count(int read) throws IOException {
                bytes += Math.max(read, 0);
                if (!hasBytes()) {
                    throw new IOException("More than " + limits.bytes() + " bytes unpacked");
                }
                return read;
            }
        };
    }
}
