package org.rapporteur.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.rapporteur.search.Asked;
import org.rapporteur.search.Shelf;

/** What an index is asked, the same for every index. Who may see it is part of every question: what is found, counted and suggested can be nothing else. */
final class Questions {

    private static final int LEAST_ALIKE = 50;
    private static final int FEW = 50;
    /** Of each facet so many values are counted. */
    static final int VALUES_SHOWN = 12;

    private final Words words;

    Questions(Words words) {
        this.words = words;
    }

    Query of(Set<String> scopes, Asked asked, Asked.News news, Alike alike) {
        var query = new BooleanQuery.Builder().add(within(scopes, words.question(asked, alike)), Occur.MUST);
        if (!asked.in().isEmpty()) {
            query.add(terms(Fields.SHELF, asked.in().stream().map(Shelf::key).toList()), Occur.FILTER);
        }
        asked.only().forEach((facet, values) -> query.add(terms(Fields.filter(facet), values), Occur.FILTER));
        if (asked.from() != null || asked.to() != null) {
            query.add(LongPoint.newRangeQuery(Fields.DAY, asked.from() == null ? Long.MIN_VALUE : asked.from().toEpochDay(), asked.to() == null ? Long.MAX_VALUE : asked.to().toEpochDay()), Occur.FILTER);
        }
        if (news != null) {
            query.add(LongPoint.newRangeQuery(Fields.SINCE, news.after().toEpochMilli() + 1, news.until().toEpochMilli()), Occur.FILTER);
        }
        return query.build();
    }

    static Query within(Set<String> scopes, Query question) {
        return new BooleanQuery.Builder().add(question, Occur.MUST).add(seenBy(scopes), Occur.FILTER).build();
    }

    static Query seenBy(Set<String> scopes) {
        return terms(Fields.SCOPE, scopes);
    }

    private static Query terms(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    Query beginning(Set<String> scopes, String typed) {
        var all = new BooleanQuery.Builder();
        var last = BaseForms.fold(typed.strip()).split("\\s+");
        for (var each = 0; each < last.length; each++) {
            var eastAsian = !last[each].isEmpty() && WordsAnalyzer.eastAsian(last[each].charAt(0)) && last[each].length() > 1;
            var word = eastAsian ? new QueryBuilder(words.analyzer()).createPhraseQuery(Fields.TITLE, last[each])
                    : each == last.length - 1 ? new PrefixQuery(new Term(Fields.TITLE, last[each])) : new TermQuery(new Term(Fields.TITLE, last[each]));
            if (word != null) {
                all.add(word, Occur.MUST);
            }
        }
        return within(scopes, all.build());
    }

    /** Its score is how many of the fingerprint's words are shared. */
    static Query nearlySame(Set<String> scopes, List<String> fingerprint) {
        var shared = new BooleanQuery.Builder().setMinimumNumberShouldMatch(Fingerprint.SIZE * LEAST_ALIKE / 100);
        fingerprint.forEach(word -> shared.add(new ConstantScoreQuery(new TermQuery(new Term(Fields.FINGERPRINT, word))), Occur.SHOULD));
        return within(scopes, shared.build());
    }

    /** What a score of {@link #nearlySame} says, in per cent. */
    static int likeness(double score) {
        return (int) Math.round(score * 100 / Fingerprint.SIZE);
    }

    /** In how many entries a word may stand and still tell of what a text speaks. Among a few entries every word does. */
    static int tooFrequent(int entries) {
        return Math.max(FEW, entries / 5);
    }
}
