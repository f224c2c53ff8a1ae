package org.rapporteur.reader;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One message between the server and the worker: the length of the rest (4 bytes), a letter (1 byte), the number of
 * fields (4 bytes), and every field as its length (4 bytes) and UTF-8. The server has its own copy of this class:
 * the two processes share a format, no code.
 *
 * <pre>
 * server  J  id, mode (text, outline, tables, ocr, picture), path, client's file name, limits: characters, parts, depth, bytes; languages or page; password, or nothing
 * worker  R  ready: version of Tika
 *         M  id, name, value, name, value …           metadata; a later one replaces an earlier one
 *         P  id, part, page, label, text, language    a later one replaces an earlier one of the same part and page
 *         C  id, part, name, file                     a part written out into the worker's own folder
 *         H  id, what, what …                         what is unsafe in it
 *         S  id                                      there are pages that are pictures
 *         O  id, page, confidence, languages, text, words, language   a page that is a picture
 *         W  id, words                               of the page that was drawn
 *         B  id, level (0 is a paragraph), text       a block of an outline
 *         N  id, remark, part, what fills its places  one thing to say of the reading; part is empty for the file itself
 *         E  id, status, language                     the end of this job
 * </pre>
 */
record Frame(char kind, List<String> fields) {

    static final int MOST_BYTES = 4 << 20;
    private static final int MOST_FIELDS = 10_000;

    static Frame of(char kind, String... fields) {
        return new Frame(kind, Arrays.asList(fields));
    }

    void write(DataOutputStream out) throws IOException {
        var body = new ByteArrayOutputStream();
        var data = new DataOutputStream(body);
        data.writeByte(kind);
        data.writeInt(fields.size());
        for (var field : fields) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            data.writeInt(bytes.length);
            data.write(bytes);
        }
        if (body.size() > MOST_BYTES) {
            throw new IOException("A frame of " + body.size() + " bytes is too long");
        }
        out.writeInt(body.size());
        body.writeTo(out);
        out.flush();
    }

    /** The next frame, or null when the other side has closed the stream. */
    static Frame read(DataInputStream in) throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return null;
        }
        if (length < 5 || length > MOST_BYTES) {
            throw new IOException("A frame of " + length + " bytes is not allowed");
        }
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("The frame ends early");
        }
        var data = new DataInputStream(new java.io.ByteArrayInputStream(body));
        var kind = (char) data.readUnsignedByte();
        var count = data.readInt();
        if (count < 0 || count > MOST_FIELDS) {
            throw new IOException("A frame of " + count + " fields is not allowed");
        }
        var fields = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var size = data.readInt();
            if (size < 0 || size > data.available()) {
                throw new IOException("A field of " + size + " bytes is not allowed");
            }
            fields.add(new String(data.readNBytes(size), StandardCharsets.UTF_8));
        }
        return new Frame(kind, fields);
    }
}
