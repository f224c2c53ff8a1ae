package org.rapporteur.search.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;

/**
 * Words as they stand, in every script: without case, accents, width and Arabic marks. Chinese, Japanese and Korean go by
 * pairs of letters, which need no dictionary and find a word within any other; a text is given to it {@link Joined}.
 */
final class WordsAnalyzer extends Analyzer {

    static final int LONGEST = 80;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        return new TokenStreamComponents(words, new LengthFilter(new CJKBigramFilter(new ICUFoldingFilter(words)), 1, LONGEST));
    }

    static boolean eastAsian(char letter) {
        return hangul(letter) || letter >= '\u3040' && letter <= '\u30FF' || letter >= '\u3400' && letter <= '\u9FFF' || letter >= '\uF900' && letter <= '\uFAFF';
    }

    static boolean hangul(char letter) {
        return letter >= '\uAC00' && letter <= '\uD7A3';
    }
}
