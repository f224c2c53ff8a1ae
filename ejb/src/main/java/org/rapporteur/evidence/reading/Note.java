package org.rapporteur.evidence.reading;

import java.util.List;

import org.rapporteur.shared.Said;

/**
 * One thing to say of the reading of a file.
 *
 * @param part   the path of the attachment that it is about; empty for the file itself
 * @param places what fills the places of the words
 */
public record Note(Remark remark, String part, List<String> places) {

    /** @throws IllegalArgumentException if the words have no such places */
    public Note {
        remark.about(part, places);
    }

    public static Note of(Remark remark, Object... places) {
        return new Note(remark, "", List.of(places).stream().map(String::valueOf).toList());
    }

    private Said said() {
        return remark.about(part, places);
    }

    /** All of them, one sentence after the other. */
    public static Said said(List<Note> notes) {
        return notes.stream().map(Note::said).reduce((before, next) -> Said.of("shared.sentences", before, next)).orElseGet(() -> Said.words(""));
    }
}
