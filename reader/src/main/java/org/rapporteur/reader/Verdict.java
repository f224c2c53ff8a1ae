package org.rapporteur.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;

/**
 * Collects what went wrong in a file and its parts, and what is to be said of it to the expert. That no parser complained
 * does not mean that the text is complete, so everything doubtful is told here.
 */
class Verdict {

    private static final int MOST_NOTES = 4;
    private static final Pattern BOMB = Pattern.compile("zip bomb|bytes unpacked", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCKED = Pattern.compile("encrypted|password", Pattern.CASE_INSENSITIVE);

    private final Map<Note, Status> problems = new LinkedHashMap<>();
    private boolean text;
    private boolean parts;
    private boolean images;
    private boolean contents;

    void sawText() {
        text = true;
    }

    void sawPart() {
        parts = true;
    }

    void sawImages() {
        images = true;
    }

    /** An archive was read whose list of names is all there is to read. */
    void sawContents() {
        contents = true;
    }

    /** @param part the path of the attachment that it is about; empty for the file itself */
    void add(Status status, String part, Remark remark, Object... places) {
        problems.putIfAbsent(Note.of(remark, part, places), status);
    }

    void failed(Throwable failure, String part) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (cause instanceof ZeroByteFileException) {
                // An attachment of no bytes has been read completely.
                if (part.equals(Part.FILE)) {
                    add(Status.EMPTY, part, Remark.EMPTY_FILE);
                }
            } else if (cause instanceof EncryptedDocumentException || cause instanceof org.apache.poi.EncryptedDocumentException) {
                add(Status.ENCRYPTED, part, Remark.ENCRYPTED);
            } else if (cause instanceof WriteLimitReachedException) {
                add(Status.LIMITED, Part.FILE, Remark.TOO_LONG);
            } else if (cause instanceof TikaMemoryLimitException || BOMB.matcher(message).find()) {
                add(Status.LIMITED, part, Remark.UNPACKS_TOO_FAR);
            } else if (cause instanceof UnsupportedFormatException) {
                add(Status.UNSUPPORTED, part, Remark.UNKNOWN_FORMAT);
            } else {
                continue;
            }
            return;
        }
        add(Status.CORRUPT, part, failure instanceof StackOverflowError ? Remark.NESTED_TOO_DEEPLY : Remark.DAMAGED);
    }

    /** A parser went on after an error and left only a note of it. */
    void noted(String stackTrace, String part) {
        if (LOCKED.matcher(stackTrace).find()) {
            add(Status.ENCRYPTED, part, Remark.ENCRYPTED);
        } else if (BOMB.matcher(stackTrace).find()) {
            add(Status.LIMITED, part, Remark.UNPACKS_TOO_FAR);
        } else {
            add(Status.PARTIAL, part, Remark.DAMAGED_IN_PART);
        }
    }

    Status status() {
        if (text) {
            return problems.containsValue(Status.LIMITED) ? Status.LIMITED : problems.isEmpty() ? Status.OK : Status.PARTIAL;
        }
        for (var worst : new Status[] {Status.ENCRYPTED, Status.LIMITED, Status.CORRUPT, Status.UNSUPPORTED}) {
            if (problems.containsValue(worst)) {
                return worst;
            }
        }
        if (images) {
            return Status.SCAN;
        }
        if (problems.containsValue(Status.PARTIAL)) {
            return parts ? Status.PARTIAL : Status.CORRUPT;
        }
        return contents && problems.isEmpty() ? Status.OK : Status.EMPTY;
    }

    /** Nothing where the whole text was read. */
    List<Note> notes() {
        if (problems.isEmpty()) {
            return text || contents && !images ? List.of() : List.of(Note.of(images ? Remark.NO_TEXT_LAYER : Remark.NO_TEXT, Part.FILE));
        }
        var notes = new ArrayList<>(problems.keySet().stream().limit(MOST_NOTES).toList());
        if (problems.size() > MOST_NOTES) {
            notes.add(Note.of(Remark.MORE, Part.FILE, problems.size() - MOST_NOTES));
        }
        return notes;
    }
}
