package org.rapporteur.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A piece of text that is found by itself: a page, a paragraph, a comment.
 *
 * @param scopes   who sees it: whoever holds one of them, see {@link Findable#scopes}
 * @param title    found as well, and weighs more; may be empty
 * @param day      by which it is filtered, or null
 * @param since    when it came to be, for those who wait for news
 * @param whole    the whole text of the thing, where things nearly the same are to be found by it; else null
 */
public record Entry(Place place, Shelf shelf, String mechanism, List<String> scopes, String title, String text, Map<Facet, List<String>> facets, LocalDate day, Instant since,
                    String whole) {

    /** The words of what a file is called: {@code deck_log.final.pdf} has four. */
    public static String apart(String name) {
        return name.replaceAll("(?<=[\\p{L}\\p{N}])[._](?=[\\p{L}\\p{N}])", " ");
    }
}
