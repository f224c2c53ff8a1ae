package org.rapporteur.evidence.reading;

import java.nio.file.Path;

/** What a worker is asked to do, and how much one file may produce. */
record Request(String mode, Path original, String fileName, String argument, Password password) {

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

    Request(String mode, Path original, String fileName, String argument) {
        this(mode, original, fileName, argument, Password.NONE);
    }

    Request(String mode, Path original, String fileName) {
        this(mode, original, fileName, "");
    }

    /** Page follows page, each of which may take as long as another file. */
    boolean isSlow() {
        return mode.equals(OCR);
    }

    /** Somebody waits on the page; a text waits in a queue, unless somebody gave its password. */
    boolean isAwaited() {
        return !isSlow() && !password.letters().isEmpty() || mode.equals(OUTLINE) || mode.equals(TABLES) || mode.equals(PICTURE) || mode.equals(CROP) || mode.equals(REDACT);
    }

    /** @param copy of the original, where the worker may read it */
    Frame frame(String id, Path copy) {
        return Frame.of('J', id, mode, copy.toAbsolutePath().toString(), fileName,
                "" + CHARACTERS, "" + PARTS, "" + DEPTH, "" + BYTES, argument, password.letters());
    }

    static String settings() {
        return "%,d letters, %,d parts, %d levels, %,d MB unpacked".formatted(CHARACTERS, PARTS, DEPTH, BYTES >> 20);
    }
}
