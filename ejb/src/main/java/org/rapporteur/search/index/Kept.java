package org.rapporteur.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rapporteur.search.Facet;
import org.rapporteur.search.Place;

/**
 * What an index keeps of an entry, by field. The text itself stays in the database.
 *
 * @param exact  found as a whole
 * @param read   texts whose words are found, {@link Joined}
 * @param times  numbers by which it is narrowed
 * @param counts values by which results are counted
 * @param alike  its words by what they have in common with others, the same on every page
 */
record Kept(Place place, Map<String, Collection<String>> exact, Map<String, String> read, Map<String, Long> times, Map<Facet, List<String>> counts, Set<Word> alike) {

    /** @param key what it has in common with others, by field */
    record Word(String field, String key, String word) {
    }
}
