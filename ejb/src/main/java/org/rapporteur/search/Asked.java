package org.rapporteur.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rapporteur.shared.InputWrong;

/**
 * What somebody looks for.
 *
 * @param words    as people type them: {@code "a phrase"}, {@code "two words"~5} near each other, {@code begin*}, {@code fuzzy~}, {@code -without}, {@code one | other}; null or blank for everything
 * @param in       where; everywhere if empty
 * @param only     of each facet one of these
 * @param sounding also what sounds like the words, in whatever script
 */
public record Asked(String words, Set<Shelf> in, Map<Facet, List<String>> only, LocalDate from, LocalDate to, boolean sounding) {

    private static final int LONGEST = 300;
    private static final int MOST = 50;

    public Asked {
        words = words == null ? "" : words.strip();
        in = in == null ? Set.of() : Set.copyOf(in);
        only = only == null ? Map.of() : Map.copyOf(only);
    }

    public static Asked words(String words) {
        return new Asked(words, null, null, null, null, false);
    }

    /** Whether nothing was asked at all. */
    public boolean nothing() {
        return words.isEmpty() && only.isEmpty() && from == null && to == null;
    }

    void check() {
        InputWrong.check().optional(words, "q", LONGEST)
                .that(from == null || to == null || !to.isBefore(from), "to", "search.ends-before-it-begins")
                .that(only.values().stream().allMatch(values -> values.size() <= MOST && values.stream().allMatch(value -> value.length() <= LONGEST)), "only", "search.too-many-filters").done();
    }

    /** What came to be within this time only: {@code after} is not in it any more, {@code until} is. */
    public record News(Instant after, Instant until) {
    }
}
