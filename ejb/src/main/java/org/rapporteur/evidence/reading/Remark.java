package org.rapporteur.evidence.reading;

import java.util.List;
import java.util.stream.IntStream;

import org.rapporteur.shared.Said;
import org.rapporteur.shared.Spoken;

/**
 * What can be said about the reading of a file. The worker knows most of them under the same names. They are stored with the
 * exhibits: a constant that was once there stays, and so does the kind of what fills its places.
 */
public enum Remark implements Spoken {

    ENCRYPTED,
    EMPTY_FILE,
    TOO_LONG,
    UNPACKS_TOO_FAR,
    /** Megabytes. */
    UNPACKS_TO_MORE(Place.NUMBER),
    UNKNOWN_FORMAT,
    /** A media type. */
    UNKNOWN_FORMAT_OF(Place.TEXT),
    NESTED_TOO_DEEPLY,
    DAMAGED,
    DAMAGED_IN_PART,
    NO_END_MARK,
    NO_TEXT,
    NO_TEXT_LAYER,
    /** The numbers of some pages, and how many there are besides. */
    SCANNED_PAGES(Place.TEXT, Place.NUMBER),
    TOO_DEEP_PARTS(Place.NUMBER),
    TOO_MANY_PARTS(Place.NUMBER),
    NOT_A_WORD_DOCUMENT(Place.TEXT),
    NOT_A_TABLE(Place.TEXT),
    MAY_HOLD_MACROS,
    NOT_ALL_TAKEN_OUT,
    MORE(Place.NUMBER),
    ORIGINAL_MISSING,
    READERS_BUSY,
    INTERRUPTED,
    NO_READER,
    /** Seconds. */
    TOO_SLOW(Place.NUMBER),
    TOO_LARGE_FOR_THE_MEMORY,
    READER_ENDED,
    NOT_KEPT,
    NO_VIRUS_CHECK,
    TOO_LARGE_FOR_THE_VIRUS_CHECK,
    /** What the anti-virus program calls it. */
    VIRUS_FOUND(Place.TEXT);

    private enum Place {
        TEXT, NUMBER
    }

    private final Place[] places;

    Remark(Place... places) {
        this.places = places;
    }

    /**
     * @param part the path of the attachment that it is about; empty for the file itself
     * @throws IllegalArgumentException if the places are filled with something else than the words have room for
     */
    Said about(String part, List<String> filled) {
        if (filled.size() != places.length) {
            throw new IllegalArgumentException(this + " has " + places.length + " places, not " + filled.size());
        }
        var told = IntStream.range(0, places.length).mapToObj(i -> places[i] == Place.NUMBER ? (Object) Integer.valueOf(filled.get(i)) : filled.get(i));
        return part.isEmpty() ? Said.of(said().key(), told.toArray())
                : Said.of("remark.of-attachment", part, Said.of(said().key(), told.toArray()));
    }
}
