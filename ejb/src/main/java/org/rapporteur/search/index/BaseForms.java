package org.rapporteur.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

import com.ibm.icu.lang.UScript;

/**
 * What words are before they are bent, each by the rules of its own script, so that mixed texts need no language: English,
 * Russian and Arabic by stemmers, Korean and Japanese by their dictionaries. Chinese is not bent.
 */
final class BaseForms {

    private static final Pattern BETWEEN_BLANKS = Pattern.compile("\\S+");

    private final Analyzer plain = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
            return new TokenStreamComponents(words, new ICUNormalizer2Filter(words));
        }
    };
    private final Analyzer korean = new KoreanAnalyzer();
    /** All but endings and particles. */
    private final Analyzer meaning = new KoreanAnalyzer(null, KoreanTokenizer.DecompoundMode.NONE, Set.of(POS.Tag.E, POS.Tag.J), true);
    private final Analyzer japanese = new JapaneseAnalyzer();
    private final ThreadLocal<SnowballStemmer> english = ThreadLocal.withInitial(EnglishStemmer::new);
    private final ThreadLocal<SnowballStemmer> russian = ThreadLocal.withInitial(RussianStemmer::new);

    /** Base forms of other stems, by the words that have them; see the file. */
    private final Map<String, String> plurals = plurals();

    private Map<String, String> plurals() {
        try (var file = BaseForms.class.getResourceAsStream("plurals.txt")) {
            var others = new HashMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var words = line.split(":? ");
                Stream.of(words).skip(1).forEach(word -> others.put(key(word, fold(word), bent(word)), bent(words[0])));
            });
            return Map.copyOf(others);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Russian cases are listed; of an Arabic word the stem counts, for articles and prepositions hang on it. */
    private static String key(String word, String stands, String form) {
        return UScript.getScript(word.codePointAt(0)) == UScript.ARABIC ? form : stands;
    }

    /** Those that differ from the words as they stand, with the words of which they are the forms. */
    void each(String text, Words.Taker taker) {
        byRules(text, taker);
        byDictionaries(text, taker);
    }

    /** Where a word has the same form wherever it stands. */
    void byRules(String text, Words.Taker taker) {
        each(plain, text, (word, from, to) -> {
            var stands = fold(word);
            var form = bent(word);
            if (form != null && !form.equals(stands)) {
                taker.take(form, from, to);
            }
            var other = plurals.get(key(word, stands, form));
            if (other != null) {
                taker.take(other, from, to);
            }
        });
    }

    /** Where what stands around a word says how it is cut. */
    void byDictionaries(String text, Words.Taker taker) {
        if (has(text, UScript.HANGUL)) {
            each(korean, text, (word, from, to) -> {
                if (has(word, UScript.HANGUL)) {
                    taker.take(fold(word), from, to);
                }
            });
        }
        if (has(text, UScript.HIRAGANA) || has(text, UScript.KATAKANA)) {
            each(japanese, text, (word, from, to) -> taker.take(fold(word), from, to));
        }
    }

    /** Korean words that are nothing but endings, or particles of the word before; none where there are no others. */
    Set<String> endings(String text) {
        var meant = has(text, UScript.HANGUL) ? meant(text) : Set.<Integer>of();
        var endings = new HashSet<String>();
        var others = false;
        for (var words = BETWEEN_BLANKS.matcher(text); words.find();) {
            var isEnding = WordsAnalyzer.hangul(words.group().charAt(0)) && (IntStream.range(words.start(), words.end()).noneMatch(meant::contains) || meant(words.group()).isEmpty());
            others |= !isEnding;
            if (isEnding) {
                endings.add(words.group());
            }
        }
        return others ? endings : Set.of();
    }

    /** Where that begins which is neither ending nor particle. */
    private Set<Integer> meant(String text) {
        var begins = new HashSet<Integer>();
        each(meaning, text, (word, from, to) -> begins.add(from));
        return begins;
    }

    private String bent(String word) {
        return switch (UScript.getScript(word.codePointAt(0))) {
            case UScript.LATIN -> fold(stem(english.get(), word));
            case UScript.CYRILLIC -> fold(stem(russian.get(), word));
            case UScript.ARABIC -> fold(arabic(word));
            default -> null;
        };
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static String arabic(String word) {
        var letters = word.toCharArray();
        var length = new ArabicNormalizer().normalize(letters, letters.length);
        return new String(letters, 0, new ArabicStemmer().stem(letters, length));
    }

    static String fold(String word) {
        return ICUFoldingFilter.NORMALIZER.normalize(word);
    }

    private static boolean has(String text, int script) {
        return text.codePoints().anyMatch(letter -> UScript.getScript(letter) == script);
    }

    private static void each(Analyzer analyzer, String text, Words.Taker taker) {
        Words.each(analyzer, text, (word, from, to) -> {
            if (!word.isEmpty() && word.length() <= WordsAnalyzer.LONGEST) {
                taker.take(word, from, to);
            }
        });
    }
}
