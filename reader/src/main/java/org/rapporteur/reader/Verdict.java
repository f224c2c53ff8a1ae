package org.rapporteur.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;

/**
 * Collects what went wrong in a file and its parts and says what it means for the expert. That no parser complained
 * does not mean that the text is complete, so everything doubtful is told here.
 */
class Verdict {

    static final String TOO_LONG = "The file holds more text than is read from one file; the text ends early.";

    private static final int MOST_SENTENCES = 4;
    private static final Pattern BOMB = Pattern.compile("zip bomb|bytes unpacked", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCKED = Pattern.compile("encrypted|password", Pattern.CASE_INSENSITIVE);

    private final Map<String, Status> problems = new LinkedHashMap<>();
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

    void add(Status status, String sentence) {
        problems.putIfAbsent(sentence, status);
    }

    /** @param subject the beginning of a sentence: "The file" */
    void failed(Throwable failure, String subject) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (cause instanceof ZeroByteFileException) {
                // An attachment of no bytes has been read completely.
                if (subject.equals(Part.FILE)) {
                    add(Status.EMPTY, "The file is empty: it has no bytes.");
                }
            } else if (cause instanceof EncryptedDocumentException || cause instanceof org.apache.poi.EncryptedDocumentException) {
                locked(subject);
            } else if (cause instanceof WriteLimitReachedException) {
                add(Status.LIMITED, TOO_LONG);
            } else if (cause instanceof TikaMemoryLimitException || BOMB.matcher(message).find()) {
                add(Status.LIMITED, subject + " unpacks to far more than its size; reading was stopped.");
            } else if (cause instanceof UnsupportedFormatException) {
                add(Status.UNSUPPORTED, subject + " has a format that cannot be read.");
            } else {
                continue;
            }
            return;
        }
        add(Status.CORRUPT, subject + (failure instanceof StackOverflowError
                ? " is nested too deeply to be read." : " is damaged or not what it claims to be; not all of it could be read."));
    }

    /** A parser went on after an error and left only a note of it. */
    void noted(String stackTrace, String subject) {
        if (LOCKED.matcher(stackTrace).find()) {
            locked(subject);
        } else if (BOMB.matcher(stackTrace).find()) {
            add(Status.LIMITED, subject + " unpacks to far more than its size; reading was stopped.");
        } else {
            add(Status.PARTIAL, subject + " could be read only in part: something in it is damaged or not supported.");
        }
    }

    private void locked(String subject) {
        add(Status.ENCRYPTED, subject + (subject.equals(Part.FILE) ? " is encrypted; its text" : " is encrypted or has encrypted parts; their text")
                + " cannot be read without the password.");
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

    String reason() {
        if (problems.isEmpty()) {
            return text || contents && !images ? "The whole text was read."
                    : images ? "The file consists of images without a text layer." : "The file holds no text.";
        }
        var reason = new StringBuilder();
        var left = problems.size();
        for (var sentence : problems.keySet()) {
            if (problems.size() - left == MOST_SENTENCES) {
                break;
            }
            reason.append(reason.isEmpty() ? "" : " ").append(sentence);
            left--;
        }
        if (left > 0) {
            reason.append(" There are ").append(left).append(" more findings of this kind.");
        }
        return reason.toString();
    }
}
