package org.rapporteur.evidence.reading;

import java.nio.file.Path;

/** What a worker is asked to do, and how much one file may produce. */
record Request(String mode, Path original, String fileName, String argument) {

    static final String TEXT = "text";
    static final String OUTLINE = "outline";
    static final String TABLES = "tables";
    static final String OCR = "ocr";
    static final String PICTURE = "picture";
    static final String CROP = "crop";
    static final String REDACT = "redact";

    private static final int CHARACTERS = 10_000_000;
    private static final int PARTS = 1_000;
    private static final int DEPTH = 20;
    private static final long BYTES = 500L << 20;

    Request(String mode, Path original, String fileName) {
        this(mode, original, fileName, "");
    }

    /** Page follows page, each of which may take as long as another file. */
    boolean isSlow() {
        return mode.equals(OCR);
    }

    /** Somebody waits on the page; a text waits in a queue. */
    boolean isAwaited() {
        return mode.equals(OUTLINE) || mode.equals(TABLES) || mode.equals(PICTURE) || mode.equals(CROP) || mode.equals(REDACT);
    }

    Frame frame(String id) {
        return Frame.of('J', id, mode, original.toAbsolutePath().toString(), fileName,
                "" + CHARACTERS, "" + PARTS, "" + DEPTH, "" + BYTES, argument);
    }
}
