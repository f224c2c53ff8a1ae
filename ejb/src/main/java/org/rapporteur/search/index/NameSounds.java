package org.rapporteur.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.text.Transliterator;

/**
 * How names sound, whichever script they are written in and by whichever rule they were written over: Kim Jong Un, Kim
 * Chŏng-ŭn and 김정은 sound the same here, as do Muhammad and Mohammed. Only names: words with a capital, and
 * words in scripts that have none.
 */
final class NameSounds {

    private static final int SHORTEST = 3;
    private static final int LONGEST_NAME = 3;
    /** Writing a word over takes longer than everything else that is done to a page; most words come again. */
    private static final int MOST_HEARD = 150_000;
    /** What Korean hangs on a name. */
    private static final Pattern PARTICLE = Pattern.compile("(?<=[가-힣]{2})(?:에서|에게|으로|[은는이가을를의에와과도로만들씨])$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*");
    /** Chinese and Japanese put no blanks between words: what goes on for long is no name. */
    private static final Pattern CLAUSE = Pattern.compile("(?=.*\\p{IsHan}).{6,}");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");
    private static final String[][] ALIKE = {
        {"tch|dzh|dj|zh|ch|j", "J"}, {"sch|sh", "S"}, {"kh|gh|q|ck|k|g", "k"}, {"c(?=[eiy])", "s"}, {"c", "k"}, {"x", "ks"}, {"ts|tz|z", "s"}, {"th|dh|t|d", "t"}, {"ph(?=[aeiou])|p|b", "p"}, {"ph|f|v|w(?=[aeiou])", "f"},
        {"l|r", "r"}, {"yeo|eo", "o"}, {"eu|oo|ou|w", "u"}, {"oe|oi|oy|ae|ai", "e"}, {"ee|y|i", "i"}, {"(?<=[a-zA-Z])h", ""}, {"i(?=[aeou])", ""}, {"e", "a"}, {"o", "u"}, {"(.)\\1+", "$1"}};
    private static final Pattern[] RULES = new Pattern[ALIKE.length];

    static {
        for (var each = 0; each < ALIKE.length; each++) {
            RULES[each] = Pattern.compile(ALIKE[each][0]);
        }
    }

    private final Map<String, String> heard = new ConcurrentHashMap<>();
    private final Transliterator latin = Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

    private record Heard(String spoken, int from) {
    }

    /** Of all names in a text, with the names that sound so: each word, and up to three that follow one another with capitals. */
    void each(String text, Words.Taker taker) {
        var before = new ArrayList<Heard>();
        var end = -1;
        var words = WORD.matcher(text);
        while (words.find()) {
            var word = words.group();
            var begins = word.codePointAt(0);
            if (Character.isLowerCase(begins) || word.length() > WordsAnalyzer.LONGEST || CLAUSE.matcher(word).matches()) {
                before.clear();
                continue;
            }
            var capital = hasCapital(word, 0);
            if (!capital || words.start() - end > 2) {
                before.clear();
            }
            end = words.end();
            before.add(new Heard(spoken(word), words.start()));
            if (before.size() > LONGEST_NAME) {
                before.remove(0);
            }
            for (var each = 0; each < before.size(); each++) {
                var from = before.get(each).from();
                sound(before.subList(each, before.size()).stream().map(Heard::spoken).collect(Collectors.joining()), each == before.size() - 1 ? word.length() : 0)
                        .ifPresent(sound -> taker.take(sound, from, words.end()));
            }
            for (var bare = PARTICLE.matcher(word).replaceFirst(""); !bare.equals(word); word = bare, bare = PARTICLE.matcher(word).replaceFirst("")) {
                var to = words.start() + bare.length();
                sound(spoken(bare), 0).ifPresent(sound -> taker.take(sound, words.start(), to));
            }
            if (!capital) {
                before.clear();
            }
        }
    }

    /** Whether a name that begins there does so with a capital; those of scripts that have none do not. */
    static boolean hasCapital(String text, int at) {
        return Character.isUpperCase(text.codePointAt(at));
    }

    /** Of one word that somebody looks for; of none that is no word. */
    Optional<String> of(String word) {
        return WORD.matcher(word).matches() ? sound(spoken(word), word.length()) : Optional.empty();
    }

    /** Of several words as one name; of none where they are more than a name has. */
    Optional<String> ofWhole(List<String> words) {
        return words.size() > 1 && words.size() <= LONGEST_NAME ? sound(String.join("", words.stream().map(this::spoken).toList()), 0) : Optional.empty();
    }

    /** What is shorter sounds like too much. */
    private static Optional<String> sound(String spoken, int letters) {
        var sound = TWICE.matcher(spoken).replaceAll("$1");
        return sound.length() >= SHORTEST || sound.length() == SHORTEST - 1 && letters > SHORTEST ? Optional.of(sound) : Optional.empty();
    }

    /** {@code kimJunkun} for Gim Jeong-eun: what differs between rules of transcription is made one. */
    String spoken(String word) {
        var known = heard.get(word);
        if (known != null) {
            return known;
        }
        if (heard.size() >= MOST_HEARD) {
            heard.clear();
        }
        var sound = writtenOver(word);
        heard.put(word, sound);
        return sound;
    }

    private String writtenOver(String word) {
        var sound = latin.transliterate(word).replaceAll("[^a-z]", "");
        for (var each = 0; each < RULES.length; each++) {
            sound = RULES[each].matcher(sound).replaceAll(ALIKE[each][1]);
        }
        return sound;
    }
}
