package org.rapporteur.review;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words that a comment stands on, with a little of what stood around them, so that they are found again when the
 * paragraph was edited. The paragraph's number plays no part. Pure.
 *
 * @param before what stood right before the words, at most {@value #CONTEXT} characters; empty at the paragraph's beginning
 * @param after  what stood right after them
 */
public record Anchor(String quote, String before, String after) {

    private static final int CONTEXT = 48;
    /** So few characters stand in a text by chance; they are taken only where something around them is as it was. */
    private static final int FEW = 4;
    private static final int SOME_CONTEXT = 4;
    /** Of the words' characters so many may differ: beyond a third it is another phrase. */
    private static final double MOST_DIFFERENT = 0.34;
    /** So much on both sides, unchanged, holds a place whose words were replaced. */
    private static final int HOLDS_THE_PLACE = 12;
    /** Beyond this many comparisons the words are compared as words and no longer letter by letter. */
    private static final long MOST_COMPARISONS = 4_000_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    /** How the words were found again. */
    public enum Found {
        /** As they were. */
        SAME,
        /** With small changes. */
        SIMILAR,
        /** Other words stand now between what stood around them. */
        REPLACED
    }

    /** Where the words are in a text: from {@code start} to before {@code end}, in UTF-16 units as Java and browsers count. */
    public record Place(int start, int end, Found found) {

        public String in(String text) {
            return text.substring(start, end);
        }
    }

    public Anchor {
        Objects.requireNonNull(quote);
        before = before == null ? "" : before;
        after = after == null ? "" : after;
    }

    /** The anchor on these words of a text. */
    public static Anchor on(String text, int start, int end) {
        var from = Math.max(0, start - CONTEXT);
        var to = Math.min(text.length(), end + CONTEXT);
        return new Anchor(text.substring(start, end), text.substring(whole(text, from), start), text.substring(end, whole(text, to)));
    }

    /** Not within a pair of surrogates. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }

    /** The words as they are, where they stand more than once the ones with the same surroundings; nothing where they do not stand. */
    public Optional<Place> exactlyIn(String text) {
        Place best = null;
        var bestScore = -1;
        for (var at = text.indexOf(quote); at >= 0 && !quote.isEmpty(); at = text.indexOf(quote, at + 1)) {
            var score = around(text, at, at + quote.length());
            if (score > bestScore) {
                bestScore = score;
                best = new Place(at, at + quote.length(), Found.SAME);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where the words are now: as they were, else with small changes, else what stands in their place; nothing where that cannot be said. */
    public Optional<Place> in(String text) {
        return exactlyIn(text).filter(place -> isNoChance(text, place)).or(() -> similarIn(text)).or(() -> betweenIn(text));
    }

    private boolean isNoChance(String text, Place place) {
        if (quote.length() >= 3 * FEW) {
            return true;
        }
        var around = around(text, place.start(), place.end());
        return around >= Math.min(SOME_CONTEXT, before.length() + after.length()) || quote.length() >= FEW && isWithinWord(text, place) == wasWithinWord();
    }

    /** "art" was a word of its own; within "party" it is another. */
    private static boolean isWithinWord(String text, Place place) {
        return joined(place.start() > 0 ? text.charAt(place.start() - 1) : ' ', text.charAt(place.start()))
                || joined(text.charAt(place.end() - 1), place.end() < text.length() ? text.charAt(place.end()) : ' ');
    }

    private boolean wasWithinWord() {
        return isWithinWord(before + quote + after, new Place(before.length(), before.length() + quote.length(), Found.SAME));
    }

    private static boolean joined(char one, char next) {
        return Character.isLetterOrDigit(one) && Character.isLetterOrDigit(next);
    }

    /** How many characters right before and right after are as they were. */
    private int around(String text, int start, int end) {
        var left = 0;
        while (left < before.length() && left < start && before.charAt(before.length() - 1 - left) == text.charAt(start - 1 - left)) {
            left++;
        }
        var right = 0;
        while (right < after.length() && end + right < text.length() && after.charAt(right) == text.charAt(end + right)) {
            right++;
        }
        return left + right;
    }

    private Optional<Place> similarIn(String text) {
        if (quote.length() <= FEW) {
            return Optional.empty();
        }
        var byLetter = (long) quote.length() * text.length() <= MOST_COMPARISONS;
        var wanted = byLetter ? Signs.letters(quote) : Signs.words(quote);
        var here = byLetter ? Signs.letters(text) : Signs.words(text);
        var most = (int) (wanted.count() * MOST_DIFFERENT);
        Place best = null;
        var bestScore = Double.NEGATIVE_INFINITY;
        var row = new Alignment(wanted.count());
        for (var end = 1; end <= here.count(); end++) {
            row.next(wanted, here.sign(end - 1), end);
            if (row.distance() > most) {
                continue;
            }
            var place = new Place(here.at(row.start()), here.at(end), Found.SIMILAR);
            // What stands around decides between places that are as good: it weighs less than one change.
            var score = (double) around(text, place.start(), place.end()) / (before.length() + after.length() + 1) - row.distance();
            if (score > bestScore) {
                bestScore = score;
                best = place;
            }
        }
        return Optional.ofNullable(best).map(place -> toWholeWords(text, place)).filter(place -> !place.in(text).isBlank());
    }

    /** An alignment ends where it was cheapest; people comment on words. */
    private Place toWholeWords(String text, Place place) {
        if (wasWithinWord()) {
            return place;
        }
        var start = place.start();
        var end = place.end();
        while (start > 0 && joined(text.charAt(start - 1), text.charAt(start))) {
            start--;
        }
        while (end < text.length() && joined(text.charAt(end - 1), text.charAt(end))) {
            end++;
        }
        while (start < end && Character.isWhitespace(text.charAt(start)) && !Character.isWhitespace(quote.charAt(0))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1)) && !Character.isWhitespace(quote.charAt(quote.length() - 1))) {
            end--;
        }
        return new Place(start, end, place.found());
    }

    private Optional<Place> betweenIn(String text) {
        var left = before.substring(Math.max(0, before.length() - HOLDS_THE_PLACE));
        var right = after.substring(0, Math.min(HOLDS_THE_PLACE, after.length()));
        if (left.length() < HOLDS_THE_PLACE || right.length() < HOLDS_THE_PLACE) {
            return Optional.empty();
        }
        for (var at = text.indexOf(left); at >= 0; at = text.indexOf(left, at + 1)) {
            var start = at + left.length();
            var end = text.indexOf(right, start);
            if (end > start && end - start <= 2 * quote.length() + HOLDS_THE_PLACE && !text.substring(start, end).isBlank()) {
                return Optional.of(new Place(start, end, Found.REPLACED));
            }
        }
        return Optional.empty();
    }

    /** A text as signs to compare: its letters, or its words by number. */
    private record Signs(int[] signs, int[] starts, int count) {

        static Signs letters(String text) {
            var starts = new int[text.length() + 1];
            for (var i = 0; i < starts.length; i++) {
                starts[i] = i;
            }
            return new Signs(text.chars().toArray(), starts, text.length());
        }

        static Signs words(String text) {
            var signs = new int[text.length()];
            var starts = new int[text.length() + 1];
            var count = 0;
            for (var found = WORD.matcher(text); found.find();) {
                signs[count] = found.group().hashCode();
                starts[count++] = found.start();
            }
            starts[count] = text.length();
            return new Signs(signs, starts, count);
        }

        int sign(int index) {
            return signs[index];
        }

        int at(int index) {
            return starts[index];
        }
    }

    /**
     * The cheapest way to turn the wanted signs into some that end here (Sellers 1980): a row of the edit distance in which
     * beginning anywhere costs nothing, and where each way began.
     */
    private static final class Alignment {

        private int[] cost;
        private int[] began;
        private int[] costBefore;
        private int[] beganBefore;

        Alignment(int length) {
            cost = new int[length + 1];
            Arrays.setAll(cost, i -> i);
            began = new int[length + 1];
            costBefore = new int[length + 1];
            beganBefore = new int[length + 1];
        }

        void next(Signs wanted, int sign, int end) {
            var costs = costBefore;
            var begins = beganBefore;
            costBefore = cost;
            beganBefore = began;
            cost = costs;
            began = begins;
            cost[0] = 0;
            began[0] = end;
            for (var i = 1; i < cost.length; i++) {
                var changed = costBefore[i - 1] + (wanted.sign(i - 1) == sign ? 0 : 1);
                var added = costBefore[i] + 1;
                var left = cost[i - 1] + 1;
                var least = Math.min(changed, Math.min(added, left));
                cost[i] = least;
                began[i] = least == changed ? beganBefore[i - 1] : least == added ? beganBefore[i] : began[i - 1];
            }
        }

        int distance() {
            return cost[cost.length - 1];
        }

        int start() {
            return began[began.length - 1];
        }
    }
}
