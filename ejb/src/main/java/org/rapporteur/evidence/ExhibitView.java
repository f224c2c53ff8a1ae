package org.rapporteur.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.rapporteur.evidence.reading.Hazard;
import org.rapporteur.shared.Said;

/**
 * An exhibit without its text.
 *
 * @param number    as printed: "Exhibit 7"
 * @param size      of the original in bytes
 * @param source    from whom or what it comes; null where that is not told, or sealed
 * @param reason    why there is no text, or why it is not the whole text; null where there is nothing to say
 * @param revision  of what is told of it
 * @param sealedBy  who sealed its source, or null
 * @param checkedAt when the bytes were last found to be those that were stored; null where that was when they came in
 * @param alteredAt when the bytes were found not to be those any more, or null
 * @param inside    of which exhibit it is a part, or null
 * @param enclosed  how many exhibits came directly out of it
 * @param hazards   what is unsafe in it, as far as that can be seen
 * @param locked    whether its password would let it be read
 * @param ocr       null where no page of it is a picture, or none can be read here
 */
public record ExhibitView(ExhibitId id, int number, String title, String fileName, String sha256, long size, String mediaType, String language,
                          String source, String grade, String marking, String caseName, ExhibitStatus status, Said reason, int pages,
                          Instant receivedAt, String receivedBy, int revision, LocalDate obtainedOn, String licence, UUID sealedBy,
                          Instant checkedAt, Instant alteredAt, Inside inside, int enclosed, Ocr ocr,
                          List<Hazard> hazards, boolean locked) {

    private static final Pattern PAGE = Pattern.compile("page ([1-9][0-9]{0,5})");

    /** How its pages that are pictures were read: in which languages, and how sure the program is, 0 to 100. */
    public record Ocr(OcrState state, String languages, int confidence) {

        public boolean pending() {
            return state == OcrState.WAITS || state == OcrState.READING;
        }
    }

    /** Where an exhibit stands that came out of another: which one, its number, and what it is called there. */
    public record Inside(ExhibitId parent, int number, String path) {
    }

    public boolean sealed() {
        return sealedBy != null;
    }

    /** Whether more may be known of it in a moment. */
    public boolean pending() {
        return status.pending() || ocr != null && ocr.pending();
    }

    /** The number that a page of this label has in the file; empty where it cannot be drawn. */
    Optional<Integer> numberOf(String label) {
        var page = PAGE.matcher(label);
        return mediaType != null && (mediaType.equals("application/pdf") || mediaType.startsWith("image/")) && page.matches() ? Optional.of(Integer.parseInt(page.group(1))) : Optional.empty();
    }

    /** Whether the page of this label can be cut from, or covered in. */
    public boolean cuttable(String label) {
        return alteredAt == null && numberOf(label).isPresent();
    }

    Description description() {
        return new Description(title, grade, marking, caseName, obtainedOn, licence);
    }
}
