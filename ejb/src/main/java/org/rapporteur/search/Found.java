package org.rapporteur.search;

import java.util.List;
import java.util.Map;

import org.rapporteur.shared.Page;

/**
 * What was found, counted among what the person may see and nothing else.
 *
 * @param counts of each facet the values that occur most, the most frequent first
 * @param ready  false while the index is being made anew, and what is found is not all
 */
public record Found(Page<Hit> hits, Map<Facet, List<Count>> counts, boolean ready) {

    public record Count(String value, int hits) {
    }
}
