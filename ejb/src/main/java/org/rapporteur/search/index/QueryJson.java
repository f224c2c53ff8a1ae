package org.rapporteur.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/** A question of Lucene's in the language of OpenSearch and Elasticsearch. Words are sent as our own analysis made them, so the server needs none of it. */
final class QueryJson {

    private QueryJson() {
    }

    /** @throws IllegalArgumentException for a kind of question that we never ask */
    static Map<String, Object> of(Query query) {
        if (query instanceof TermQuery one) {
            return field("term", one.getTerm(), Map.of("value", one.getTerm().text()));
        }
        if (query instanceof PhraseQuery phrase) {
            return field("match_phrase", phrase.getTerms()[0], Map.of("query", Stream.of(phrase.getTerms()).map(Term::text).collect(Collectors.joining(" ")), "slop", phrase.getSlop()));
        }
        if (query instanceof BooleanQuery all) {
            return bool(all);
        }
        if (query instanceof DisjunctionMaxQuery best) {
            return Map.of("dis_max", Map.of("queries", best.getDisjuncts().stream().map(QueryJson::of).toList(), "tie_breaker", best.getTieBreakerMultiplier()));
        }
        if (query instanceof BoostQuery weighed) {
            return Map.of("bool", Map.of("must", List.of(of(weighed.getQuery())), "boost", weighed.getBoost()));
        }
        if (query instanceof ConstantScoreQuery constant) {
            return Map.of("constant_score", Map.of("filter", of(constant.getQuery())));
        }
        if (query instanceof PrefixQuery beginning) {
            return field("prefix", beginning.getPrefix(), Map.of("value", beginning.getPrefix().text()));
        }
        if (query instanceof WildcardQuery wild) {
            return field("wildcard", wild.getTerm(), Map.of("value", wild.getTerm().text()));
        }
        if (query instanceof FuzzyQuery fuzzy) {
            return field("fuzzy", fuzzy.getTerm(), Map.of("value", fuzzy.getTerm().text(), "fuzziness", fuzzy.getMaxEdits(), "prefix_length", fuzzy.getPrefixLength()));
        }
        if (query instanceof TermInSetQuery any) {
            return Map.of("terms", Map.of(any.getField(), values(any)));
        }
        if (query instanceof PointRangeQuery range) {
            return Map.of("range", Map.of(range.getField(), Map.of("gte", LongPoint.decodeDimension(range.getLowerPoint(), 0), "lte", LongPoint.decodeDimension(range.getUpperPoint(), 0))));
        }
        if (query instanceof MatchAllDocsQuery) {
            return Map.of("match_all", Map.of());
        }
        if (query instanceof MatchNoDocsQuery) {
            return Map.of("match_none", Map.of());
        }
        throw new IllegalArgumentException("No question for a search server: " + query.getClass().getSimpleName());
    }

    private static Map<String, Object> field(String kind, Term term, Map<String, Object> asked) {
        return Map.of(kind, Map.of(term.field(), asked));
    }

    private static Map<String, Object> bool(BooleanQuery all) {
        var parts = new LinkedHashMap<String, Object>();
        for (var occur : Occur.values()) {
            var queries = all.clauses().stream().filter(clause -> clause.getOccur() == occur).map(clause -> of(clause.getQuery())).toList();
            if (!queries.isEmpty()) {
                parts.put(occur.name().toLowerCase(Locale.ROOT), queries);
            }
        }
        if (all.getMinimumNumberShouldMatch() > 0) {
            parts.put("minimum_should_match", all.getMinimumNumberShouldMatch());
        }
        return parts.isEmpty() ? Map.of("match_none", Map.of()) : Map.of("bool", parts);
    }

    private static List<String> values(TermInSetQuery any) {
        var values = new ArrayList<String>();
        try {
            var all = any.getBytesRefIterator();
            for (BytesRef value = all.next(); value != null; value = all.next()) {
                values.add(value.utf8ToString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
