package org.rapporteur.search.index;

import java.util.UUID;

import org.rapporteur.search.Facet;
import org.rapporteur.search.Place;

/** How the fields of an index are called, and what stands in them where people do not read it. */
final class Fields {

    /** Grows when what is kept of a text changes, so that an index of before is made anew. */
    static final String FORMAT = "4";

    /** Words as they stand, with their order: for phrases, nearness, beginnings and spelling mistakes. */
    static final String WORDS = "words";
    static final String TITLE = "title";
    /** Only what differs from {@link #WORDS}. */
    static final String FORMS = "forms";
    /** Of names with capitals. */
    static final String SOUNDS = "sounds";
    /** What words have wherever they stand: forms by rules, and how those sound whose script has no capitals. */
    static final String BENT = "bent";
    static final String HEARD = "heard";
    static final String NUMBERS = "numbers";
    static final String FINGERPRINT = "fingerprint";
    static final String SCOPE = "scope";
    static final String SHELF = "shelf";
    static final String DAY = "day";
    static final String SINCE = "since";
    /** What is replaced together, by source and thing, and by source, thing and part. */
    static final String OF = "of";
    static final String PLACE = "place";

    private Fields() {
    }

    /** What is replaced when the thing, or this part of it, is. */
    static String of(String source, UUID thing, UUID part) {
        return source + "/" + thing + (part == null ? "" : "/" + part);
    }

    static String filter(Facet facet) {
        return "only-" + facet.key();
    }

    static String text(Place place) {
        return place.source() + "/" + place.thing() + "/" + (place.part() == null ? "" : place.part()) + "/" + place.page();
    }

    static Place place(String text) {
        var parts = text.split("/", -1);
        return new Place(parts[0], UUID.fromString(parts[1]), parts[2].isEmpty() ? null : UUID.fromString(parts[2]), Integer.parseInt(parts[3]));
    }

    /** A place in the changes, as it is kept with the index; null where it was kept of another format. */
    static String position(String kept) {
        return kept != null && kept.startsWith(FORMAT + " ") ? kept.substring(FORMAT.length() + 1) : null;
    }

    static String keptPosition(String position) {
        return FORMAT + " " + position;
    }
}
