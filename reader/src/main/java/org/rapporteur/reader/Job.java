package org.rapporteur.reader;

import java.nio.file.Path;

/** One file to read. The client's file name is a hint for recognising the format and never a path; the argument is the languages of pictures, the number of the page to draw, or the places to cut out or to cover. */
record Job(String id, String mode, Path original, String fileName, Limits limits, String argument) {

    static Job from(Frame frame) {
        var f = frame.fields();
        return new Job(f.get(0), f.get(1), Path.of(f.get(2)), f.get(3), new Limits(
                Integer.parseInt(f.get(4)), Integer.parseInt(f.get(5)), Integer.parseInt(f.get(6)), Long.parseLong(f.get(7))), f.get(8));
    }
}
