package org.rapporteur.evidence;

import java.time.Instant;
import java.util.List;

import org.rapporteur.evidence.reading.PagePlace;

/**
 * How a working copy was made.
 *
 * @param exhibit      the copy, {@code origin} the exhibit of which it was made, and {@code originSha256} from which bytes
 * @param page         of the origin, or null where it is of more than one
 * @param places       what was cut out, or covered
 * @param fromLanguage and {@code toLanguage} of a translation; the latter also of a transcription
 * @param maker        who made it, as was told
 * @param tool         with what, or null where by hand
 */
public record DerivationView(ExhibitId exhibit, int number, String title, CopyKind kind, ExhibitId origin, int originNumber, String originTitle, String originSha256, Integer page,
                             List<PagePlace> places, String fromLanguage, String toLanguage, String maker, String tool, Instant at, String by) {
}
