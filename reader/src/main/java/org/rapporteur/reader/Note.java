package org.rapporteur.reader;

import java.util.Arrays;
import java.util.List;

/**
 * One thing to say.
 *
 * @param part   the path of the attachment that it is about; empty for the file itself
 * @param places what fills the places of the words
 */
record Note(Remark remark, String part, List<String> places) {

    static Note of(Remark remark, String part, Object... places) {
        return new Note(remark, part, Arrays.stream(places).map(String::valueOf).toList());
    }
}
