package org.rapporteur.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Port: finds words in what it was given. It can be lost at any time: everything in it is made anew from the tables. Every call may throw {@link SearchAway} where it lies on a server that does not answer.
 */
public interface SearchIndex {

    /** What was told with the last {@link #reached} that lasted; null where there is nothing. */
    String position();

    /** Whatever of the thing, or of this part of it, was there before is replaced. */
    void replace(String source, UUID thing, UUID part, List<Entry> entries);

    /** All that was replaced until now can be found, and lasts with this position. */
    void reached(String position);

    void empty();

    /**
     * @param scopes of the person, with the mechanism before each
     * @param news   null, or the time within which it must have come to be
     */
    Places find(Set<String> scopes, Asked asked, Asked.News news, int offset, int size);

    /** The places whose title holds a word that begins so. */
    List<Place> beginning(Set<String> scopes, String words, int most);

    /** Places that speak of the same as this text does. */
    List<Place> like(Set<String> scopes, String text, int most);

    /** Things nearly the same as this whole text, with their likeness in per cent, the likest first. */
    Map<Place, Integer> nearlySame(Set<String> scopes, String whole, int most);

    /** Of each text that was found, a piece around what was looked for, found words marked. */
    Function<String, List<Hit.Run>> snippets(Asked asked);

    record Places(List<Place> places, long total, Map<Facet, List<Found.Count>> counts) {
    }
}
