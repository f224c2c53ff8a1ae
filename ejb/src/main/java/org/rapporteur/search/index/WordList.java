package org.rapporteur.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.StringHelper;

/**
 * The distinct words of an index, listed once for all pages by what they have in common with others. It is asked first:
 * pages are found by the words that it names. It lies in the index itself, in documents that nobody sees and whose fields
 * have a term for each word; so it is written, seen and lost with the pages. A word stays when its last page is gone, and
 * then finds nothing.
 */
final class WordList implements Alike {

    private static final int MOST_BENT = 1_000;
    /** How many are taken for one that sounds so, and among how many the most frequent are chosen. */
    private static final int MOST_SOUNDING = 50;
    private static final int MOST_COMPARED = 300;
    private static final String THEN = " ";
    /** Stands for the key where the word begins with it. */
    private static final String SAME = "-";

    private static final List<String> READ = List.of(Fields.WORDS, Fields.TITLE);

    private final IndexReader reader;
    private final Words words;
    private final QueryBuilder phrases;

    WordList(IndexReader reader, Words words) {
        this.reader = reader;
        this.words = words;
        phrases = new QueryBuilder(words.analyzer());
    }

    /** What the list has for a word. */
    static String line(Kept.Word word) {
        return word.key() + THEN + (word.word().startsWith(word.key()) ? SAME + word.word().substring(word.key().length()) : word.word());
    }

    private static String word(String line, String key) {
        var word = line.substring(key.length() + THEN.length());
        return word.startsWith(SAME) ? key + word.substring(SAME.length()) : word;
    }

    /** Words in pairs of letters are found within others, too, as they are when they stand in the question. */
    @Override
    public Query sounding(String sound) {
        var any = new BooleanQuery.Builder();
        for (var word : mostFrequent(listed(Fields.HEARD, sound, MOST_COMPARED))) {
            for (var field : READ) {
                var stands = phrases.createPhraseQuery(field, word);
                if (stands != null) {
                    any.add(stands, Occur.SHOULD);
                }
            }
        }
        return any.build();
    }

    @Override
    public Query bent(String form) {
        // Those that dictionaries found are kept with each page.
        var kept = Alike.super.bent(form);
        var listed = listed(Fields.BENT, form, MOST_BENT).stream().map(BytesRef::new).toList();
        if (listed.isEmpty()) {
            return kept;
        }
        var any = new BooleanQuery.Builder().add(kept, Occur.SHOULD);
        READ.forEach(field -> any.add(new TermInSetQuery(field, listed), Occur.SHOULD));
        return any.build();
    }

    private List<String> listed(String field, String key, int most) {
        var listed = new ArrayList<String>();
        var beginning = new BytesRef(key + THEN);
        try {
            var terms = MultiTerms.getTerms(reader, field);
            if (terms == null) {
                return listed;
            }
            var each = terms.iterator();
            for (var more = each.seekCeil(beginning) != SeekStatus.END; more && listed.size() < most && StringHelper.startsWith(each.term(), beginning); more = each.next() != null) {
                listed.add(word(each.term().utf8ToString(), key));
            }
            return listed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> mostFrequent(List<String> listed) {
        if (listed.size() <= MOST_SOUNDING) {
            return listed;
        }
        var pages = listed.stream().collect(Collectors.toMap(word -> word, this::pages));
        return listed.stream().sorted(Comparator.comparing(pages::get).reversed()).limit(MOST_SOUNDING).toList();
    }

    /** On so many pages it may stand: on no more than the rarest of its pairs of letters. */
    private int pages(String word) {
        var least = Integer.MAX_VALUE;
        try {
            for (var term : words.of(word)) {
                least = Math.min(least, reader.docFreq(new Term(Fields.WORDS, term)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return least;
    }
}
