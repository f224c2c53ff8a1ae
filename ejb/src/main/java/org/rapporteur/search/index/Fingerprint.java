package org.rapporteur.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * By which texts that are nearly the same are known: of so many ways to shuffle all runs of letters that occur, the one that
 * comes first (MinHash; Broder, 1997). The share that two texts have in common is about how many of their runs they share.
 */
final class Fingerprint {

    static final int SIZE = 64;
    private static final int RUN = 7;
    private static final int SHORTEST = 60;
    /** Two texts that begin alike for so long are nearly the same; the rest would only cost time. */
    private static final int LONGEST = 300_000;

    private Fingerprint() {
    }

    /** {@value #SIZE} words; none for a text too short to be known by. */
    static List<String> of(String text) {
        var letters = BaseForms.fold(text).codePoints().filter(Character::isLetterOrDigit).limit(LONGEST).toArray();
        if (letters.length < SHORTEST) {
            return List.of();
        }
        var least = new long[SIZE];
        Arrays.fill(least, Long.MAX_VALUE);
        for (var from = 0; from + RUN <= letters.length; from++) {
            var run = 1125899906842597L;
            for (var at = from; at < from + RUN; at++) {
                run = 31 * run + letters[at];
            }
            for (var way = 0; way < SIZE; way++) {
                least[way] = Math.min(least[way], shuffled(run + way * 0x9E3779B97F4A7C15L));
            }
        }
        var words = new ArrayList<String>(SIZE);
        for (var way = 0; way < SIZE; way++) {
            words.add(way + ":" + Long.toString(least[way] >>> 32, Character.MAX_RADIX));
        }
        return words;
    }

    /** SplitMix64. */
    private static long shuffled(long value) {
        value = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        value = (value ^ value >>> 27) * 0x94D049BB133111EBL;
        return value ^ value >>> 31;
    }
}
