package org.rapporteur.search.index;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

import com.ibm.icu.lang.UScript;

/**
 * What words are before they are bent, each by the rules of its own script, so that mixed texts need no language: English,
 * Russian and Arabic by stemmers, Korean and Japanese by their dictionaries. Chinese is not bent.
 */
final class BaseForms {

    private final Analyzer plain = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
            return new TokenStreamComponents(words, new ICUNormalizer2Filter(words));
        }
    };
    private final Analyzer korean = new KoreanAnalyzer();
    private final Analyzer japanese = new JapaneseAnalyzer();
    private final ThreadLocal<SnowballStemmer> english = ThreadLocal.withInitial(EnglishStemmer::new);
    private final ThreadLocal<SnowballStemmer> russian = ThreadLocal.withInitial(RussianStemmer::new);

    /** Those that differ from the words as they stand. */
    Set<String> of(String text) {
        var forms = new LinkedHashSet<String>();
        each(plain, text, word -> {
            var form = bent(word);
            if (form != null && !form.equals(fold(word))) {
                forms.add(form);
            }
        });
        if (has(text, UScript.HANGUL)) {
            each(korean, text, word -> addIf(forms, word, UScript.HANGUL));
        }
        if (has(text, UScript.HIRAGANA) || has(text, UScript.KATAKANA)) {
            each(japanese, text, word -> forms.add(fold(word)));
        }
        return forms;
    }

    private static void addIf(Set<String> forms, String word, int script) {
        if (has(word, script)) {
            forms.add(fold(word));
        }
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

    private static void each(Analyzer analyzer, String text, Consumer<String> taker) {
        Words.each(analyzer, text, word -> {
            if (!word.isEmpty() && word.length() <= WordsAnalyzer.LONGEST) {
                taker.accept(word);
            }
        });
    }
}
