package org.rapporteur.reader;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Guesses the language of a text from the share of its scripts. It is a hint for choosing how to search, no more:
 * trained detectors were tried on this kind of material and went wrong on short and mixed texts.
 *
 * <ul>
 * <li>The script with the most letters decides, with each Chinese or Korean character counting as two letters,
 *     because it says as much as several Latin ones.</li>
 * <li>Han: Japanese when one in twenty of the East Asian characters is kana, Korean when Hangul is present in one of
 *     five (Korean reports quote names in Han), else Chinese. Cyrillic: Ukrainian or Belarusian by their own
 *     letters, else Russian. Arabic: Persian by its own letters, else Arabic.</li>
 * <li>Latin: the language whose small words occur most.</li>
 * <li>Without twenty letters, or for any other script: {@code und}.</li>
 * </ul>
 */
class Scripts {

    static final String UNDETERMINED = "und";

    private static final int SAMPLE = 200_000;
    private static final int ASCII = 0x80;
    /** One small word is a name, or the same in many languages. */
    private static final int FEWEST_WORDS = 3;
    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en", Set.of("the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "by", "this", "from", "are"),
            "fr", Set.of("le", "la", "les", "des", "et", "est", "une", "du", "que", "dans", "pour", "par", "sur", "aux"),
            "es", Set.of("el", "los", "las", "del", "y", "que", "una", "por", "con", "para", "se", "su", "como", "al"),
            "de", Set.of("der", "die", "das", "und", "ist", "von", "mit", "den", "dem", "nicht", "ein", "eine", "zu", "auf"),
            "pt", Set.of("o", "os", "do", "da", "dos", "das", "uma", "que", "não", "em", "para", "com", "por", "ao"),
            "nl", Set.of("de", "het", "een", "van", "en", "dat", "niet", "zijn", "voor", "met", "aan", "ook", "wordt", "door"),
            "pl", Set.of("w", "z", "na", "nie", "się", "jest", "przez", "oraz", "dla", "że", "od", "po", "który", "są"),
            "tr", Set.of("ve", "bir", "bu", "için", "ile", "olarak", "da", "de", "olan", "çok", "daha", "gibi", "kadar", "sonra"),
            "id", Set.of("yang", "dan", "di", "dengan", "untuk", "pada", "dari", "ini", "tidak", "dalam", "akan", "oleh", "adalah", "kapal"),
            "it", Set.of("il", "gli", "della", "di", "che", "è", "per", "una", "con", "del", "dei", "nel", "non", "sono"));
    /** By the word: it is asked for each word of each page. */
    private static final Map<String, List<String>> LANGUAGES = SMALL_WORDS.entrySet().stream().flatMap(language -> language.getValue().stream().map(word -> Map.entry(word, language.getKey())))
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    private static final Map<UnicodeScript, String> ONE_LANGUAGE = Map.of(
            UnicodeScript.HEBREW, "he", UnicodeScript.GREEK, "el", UnicodeScript.THAI, "th", UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja", UnicodeScript.KATAKANA, "ja", UnicodeScript.DEVANAGARI, "hi",
            UnicodeScript.KHMER, "km", UnicodeScript.LAO, "lo", UnicodeScript.MYANMAR, "my");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final int[] letters = new int[UnicodeScript.values().length];
    private final Map<String, Integer> smallWords = new HashMap<>();
    private int ukrainian;
    private int belarusian;
    private int persian;
    private int seen;

    void add(String text) {
        if (seen >= SAMPLE) {
            return;
        }
        var sample = text.substring(0, Math.min(text.length(), SAMPLE - seen));
        seen += sample.length();
        sample.codePoints().filter(Character::isLetter).forEach(this::addLetter);
        var words = WORD.matcher(sample.toLowerCase(Locale.ROOT));
        while (words.find()) {
            LANGUAGES.getOrDefault(words.group(), List.of()).forEach(language -> smallWords.merge(language, 1, Integer::sum));
        }
    }

    private void addLetter(int letter) {
        var script = letter < ASCII ? UnicodeScript.LATIN : UnicodeScript.of(letter);
        letters[script.ordinal()]++;
        if (script == UnicodeScript.CYRILLIC) {
            ukrainian += "їєґЇЄҐ".indexOf(letter) >= 0 ? 1 : 0;
            belarusian += "ўЎ".indexOf(letter) >= 0 ? 1 : 0;
        } else if (script == UnicodeScript.ARABIC) {
            persian += "پچژگی".indexOf(letter) >= 0 ? 1 : 0;
        }
    }

    String language() {
        var kana = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
        var hangul = count(UnicodeScript.HANGUL);
        var eastAsian = kana + hangul + count(UnicodeScript.HAN) + count(UnicodeScript.BOPOMOFO);
        var all = Arrays.stream(letters).sum();
        if (all + eastAsian < 20 && eastAsian < 5) {
            return UNDETERMINED;
        }
        var script = Arrays.stream(UnicodeScript.values()).max(Comparator.comparingInt(this::count)).orElseThrow();
        var most = count(script);
        if (2 * eastAsian >= most) {
            return 5 * hangul >= eastAsian ? "ko" : 20 * kana >= eastAsian ? "ja" : "zh";
        }
        return switch (script) {
            case CYRILLIC -> 50 * ukrainian > most ? "uk" : 100 * belarusian > most ? "be" : "ru";
            case ARABIC -> 50 * persian > most ? "fa" : "ar";
            case LATIN -> smallWords.entrySet().stream().max(Map.Entry.comparingByValue()).filter(words -> words.getValue() >= FEWEST_WORDS).map(Map.Entry::getKey).orElse(UNDETERMINED);
            default -> ONE_LANGUAGE.getOrDefault(script, UNDETERMINED);
        };
    }

    private int count(UnicodeScript script) {
        return letters[script.ordinal()];
    }

    /** Whether more than 30 % of the letters are Arabic. */
    static boolean isArabic(String text) {
        var all = text.codePoints().filter(Character::isLetter).count();
        var arabic = text.codePoints().filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.ARABIC).count();
        return arabic > 0 && 10 * arabic > 3 * all;
    }

    /**
     * How much an Arabic text looks written in the right order: words that begin with the article, less the words that
     * end with the article backwards. Some programs write PDF pages whose letters come out reversed.
     */
    static int arabicOrder(String text) {
        var words = List.of(Normalizer.normalize(text, Normalizer.Form.NFKC).split("[^\\p{L}\\p{M}]+"));
        return (int) (words.stream().filter(w -> w.startsWith("ال")).count() - words.stream().filter(w -> w.endsWith("لا")).count());
    }
}
