package org.rapporteur.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

import com.ibm.icu.lang.UScript;

/**
 * Understands what people type; it never fails to. All words must be there, each as it stands, in another of its forms, or,
 * for names, as it sounds. {@code OR}, {@code AND} and {@code NOT} are taken as well as the signs of Lucene's simple syntax.
 */
final class Question extends SimpleQueryParser {

    private static final int LETTERS_BEFORE_WILD = 1;
    private static final float TITLE_WEIGHS = 3;
    private static final float FORM_WEIGHS = 0.7f;
    private static final float SOUND_WEIGHS = 0.4f;
    private static final Pattern WORD_SIGNS = Pattern.compile("\"[^\"]*\"(?:~[0-9]*)?|(?<!\\S)(?:OR|AND|NOT)(?!\\S)\\s*");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}'’-]+(?:\\s+[\\p{L}\\p{M}'’-]+)*");

    private final BaseForms forms;
    private final NameSounds sounds;
    private final Alike alike;
    private final boolean sounding;
    /** They say nothing by themselves, so they are not asked for beside other words. */
    private Set<String> endings = Set.of();

    Question(Analyzer words, BaseForms forms, NameSounds sounds, Alike alike, boolean sounding) {
        super(words, Map.of(Fields.WORDS, 1f));
        this.forms = forms;
        this.sounds = sounds;
        this.alike = alike;
        this.sounding = sounding;
        setDefaultOperator(Occur.MUST);
    }

    Query of(String typed) {
        if (typed.isBlank()) {
            return new MatchAllDocsQuery();
        }
        endings = forms.endings(typed);
        var signs = WORD_SIGNS.matcher(typed).replaceAll(found -> Matcher.quoteReplacement(sign(found.group())));
        var asked = parse(Joined.of(signs).text());
        if (asked == null) {
            return new MatchAllDocsQuery();
        }
        // A name of several words is one word in other scripts.
        var name = PLAIN.matcher(typed.strip()).matches() ? sounds.ofWhole(spelledAsNames(typed)) : Optional.<String>empty();
        return name.<Query>map(whole -> new DisjunctionMaxQuery(List.of(asked, sound(whole, typed)), 0)).orElse(asked);
    }

    private static String sign(String found) {
        return switch (found.strip()) {
            case "OR" -> "| ";
            case "AND" -> "+ ";
            case "NOT" -> "-";
            default -> found;
        };
    }

    /** Those words that may be names; all or none, unless sounds were asked for. */
    private List<String> spelledAsNames(String typed) {
        var words = Arrays.asList(typed.strip().split("\\s+"));
        return sounding || words.stream().allMatch(Question::maybeName) ? words : List.of();
    }

    private static boolean maybeName(String word) {
        var first = word.codePointAt(0);
        return Character.isLetter(first) && (UScript.getScript(first) != UScript.LATIN || Character.isUpperCase(first));
    }

    @Override
    protected Query newDefaultQuery(String text) {
        if (text.indexOf('*') >= 0 || text.indexOf('?') >= 0) {
            return wild(text);
        }
        if (endings.contains(text)) {
            return null;
        }
        var any = new ArrayList<Query>();
        var stands = createPhraseQuery(Fields.WORDS, text);
        if (stands != null) {
            any.add(stands);
            any.add(new BoostQuery(createPhraseQuery(Fields.TITLE, text), TITLE_WEIGHS));
        }
        var bent = new TreeMap<Integer, Set<String>>();
        forms.each(text, (form, from, to) -> bent.computeIfAbsent(from, first -> new LinkedHashSet<>()).add(form));
        if (!bent.isEmpty()) {
            any.add(new BoostQuery(all(bent.values()), FORM_WEIGHS));
        }
        if (stands != null && bent.isEmpty() && stands instanceof TermQuery word) {
            any.add(new BoostQuery(new ConstantScoreQuery(alike.bent(word.getTerm().text())), FORM_WEIGHS));
        }
        if (sounding || maybeName(text)) {
            sounds.of(text).ifPresent(each -> any.add(sound(each, text)));
        }
        ShipNumbers.in(text).forEach(number -> any.add(new TermQuery(new Term(Fields.NUMBERS, number))));
        return any.isEmpty() ? null : any.size() == 1 ? any.get(0) : new DisjunctionMaxQuery(any, 0);
    }

    /** A word has one form, or another beside it where its plural has a stem of its own: then either. A Korean or Japanese one falls into several: then all of them. */
    private Query all(Collection<Set<String>> bent) {
        var all = new BooleanQuery.Builder();
        bent.forEach(either -> all.add(new DisjunctionMaxQuery(either.stream().flatMap(form -> Stream.<Query>of(new TermQuery(new Term(Fields.WORDS, form)), new ConstantScoreQuery(alike.bent(form)))).toList(), 0), Occur.MUST));
        return all.build();
    }

    /** Pairs of letters tell words apart that sound the same: such a word is taken for another only where sounds were asked for. */
    private Query sound(String sound, String asked) {
        Query names = new TermQuery(new Term(Fields.SOUNDS, sound));
        var all = sounding || !WordsAnalyzer.eastAsian(asked.strip().charAt(0)) ? new BooleanQuery.Builder().add(names, Occur.SHOULD).add(alike.sounding(sound), Occur.SHOULD).build() : names;
        return new BoostQuery(new ConstantScoreQuery(all), SOUND_WEIGHS);
    }

    private static Query wild(String text) {
        var folded = BaseForms.fold(text);
        return folded.indexOf('*') < LETTERS_BEFORE_WILD && folded.indexOf('*') >= 0 || folded.indexOf('?') == 0 ? null : new WildcardQuery(new Term(Fields.WORDS, folded));
    }

    @Override
    protected Query newFuzzyQuery(String text, int fuzziness) {
        var folded = BaseForms.fold(text);
        return new FuzzyQuery(new Term(Fields.WORDS, folded), Math.min(fuzziness, folded.length() < 5 ? 1 : 2), 1);
    }

    @Override
    protected Query newPhraseQuery(String text, int slop) {
        var phrase = createPhraseQuery(Fields.WORDS, text, slop);
        return phrase == null ? null : new DisjunctionMaxQuery(List.of(phrase, new BoostQuery(createPhraseQuery(Fields.TITLE, text, slop), TITLE_WEIGHS)), 0);
    }

    @Override
    protected Query newPrefixQuery(String text) {
        var folded = BaseForms.fold(text);
        if (folded.length() > 1 && WordsAnalyzer.eastAsian(folded.charAt(0))) {
            return newDefaultQuery(text);
        }
        return folded.isEmpty() ? null : new PrefixQuery(new Term(Fields.WORDS, folded));
    }
}
