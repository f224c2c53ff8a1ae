package org.rapporteur.reader;

import java.nio.file.Path;

/**
 * One file to read.
 *
 * @param fileName what the client called it: a hint for recognising the format and never a path
 * @param argument the languages of pictures, the number of the page to draw, or the places to cut out or to cover
 * @param password for a locked file, or nothing; it is for this job only
 */
record Job(String id, String mode, Path original, String fileName, Limits limits, String argument, String password) {

    Job(String id, String mode, Path original, String fileName, Limits limits, String argument) {
        this(id, mode, original, fileName, limits, argument, "");
    }

    static Job from(Frame frame) {
        var f = frame.fields();
        return new Job(f.get(0), f.get(1), Path.of(f.get(2)), f.get(3), new Limits(
                Integer.parseInt(f.get(4)), Integer.parseInt(f.get(5)), Integer.parseInt(f.get(6)), Long.parseLong(f.get(7))), f.get(8), f.get(9));
    }

    Job on(Path copy) {
        return new Job(id, mode, copy, fileName, limits, argument, password);
    }

    /** Whoever prints it does not print the password. */
    @Override
    public String toString() {
        return "job " + id + " (" + mode + ")";
    }
}
