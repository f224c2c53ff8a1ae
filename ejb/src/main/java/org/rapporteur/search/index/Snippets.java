package org.rapporteur.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.rapporteur.search.Hit;

/** The piece of a text around what was looked for. It marks whatever made the text a result: words, their forms, their sounds. */
final class Snippets {

    private static final int LENGTH = 240;
    private static final int MARKS_LOOKED_AT = 400;

    private final Analyzer words;
    private final BaseForms forms;
    private final NameSounds sounds;

    Snippets(Analyzer words, BaseForms forms, NameSounds sounds) {
        this.words = words;
        this.forms = forms;
        this.sounds = sounds;
    }

    private record Mark(int from, int to, String word) {
    }

    Function<String, List<Hit.Run>> of(Query asked) {
        var wanted = new Wanted();
        asked.visit(wanted);
        return text -> of(wanted, text);
    }

    private List<Hit.Run> of(Wanted wanted, String text) {
        var marks = marks(wanted, text);
        var begin = begin(marks, text);
        var end = end(begin, text);
        var runs = new ArrayList<Hit.Run>();
        var at = begin;
        for (var mark : marks) {
            if (mark.from() >= at && mark.to() <= end) {
                add(runs, text.substring(at, mark.from()), false);
                add(runs, text.substring(mark.from(), mark.to()), true);
                at = mark.to();
            } else if (mark.from() < at && mark.to() > at && mark.to() <= end && mark.from() >= begin) {
                // Pairs of letters overlap.
                add(runs, text.substring(at, mark.to()), true);
                at = mark.to();
            }
        }
        add(runs, text.substring(at, end), false);
        if (begin > 0) {
            runs.add(0, new Hit.Run("… ", false));
        }
        if (end < text.length()) {
            runs.add(new Hit.Run(" …", false));
        }
        return runs;
    }

    /** Neighbours of one kind are one run; line ends are blanks here. */
    private static void add(List<Hit.Run> runs, String piece, boolean found) {
        if (piece.isEmpty()) {
            return;
        }
        var plain = piece.replaceAll("\\s+", " ");
        var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.found() == found) {
            runs.set(runs.size() - 1, new Hit.Run(last.text() + plain, found));
        } else {
            runs.add(new Hit.Run(plain, found));
        }
    }

    /** Where most different words of what was looked for stand together. */
    private static int begin(List<Mark> marks, String text) {
        var best = 0;
        var most = 0;
        for (var each = 0; each < marks.size(); each++) {
            var from = marks.get(each).from();
            var different = new HashSet<String>();
            for (var next = each; next < marks.size() && marks.get(next).to() <= from + LENGTH * 2 / 3; next++) {
                different.add(marks.get(next).word());
            }
            if (different.size() > most) {
                most = different.size();
                best = from;
            }
        }
        var begin = Math.max(0, best - LENGTH / 4);
        while (begin > 0 && begin < best && !Character.isWhitespace(text.charAt(begin - 1)) && !WordsAnalyzer.eastAsian(text.charAt(begin - 1))) {
            begin++;
        }
        return begin;
    }

    private static int end(int begin, String text) {
        var end = Math.min(text.length(), begin + LENGTH);
        while (end < text.length() && end > begin + LENGTH / 2 && !Character.isWhitespace(text.charAt(end)) && !WordsAnalyzer.eastAsian(text.charAt(end))) {
            end--;
        }
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }

    private List<Mark> marks(Wanted wanted, String text) {
        var joined = Joined.of(text);
        var marks = new LinkedHashSet<Mark>();
        var stands = new ArrayList<Mark>();
        Words.each(words, joined.text(), (word, from, to) -> stands.add(new Mark(from, to, word)));
        for (var at = 0; at < stands.size(); at++) {
            var word = stands.get(at);
            if (wanted.has(word.word()) || !wanted.numbers.isEmpty() && ShipNumbers.in(joined.text().substring(word.from(), word.to())).stream().anyMatch(wanted.numbers::contains)) {
                marks.add(word);
            }
            for (var phrase : wanted.phrases) {
                if (begins(phrase, stands, at)) {
                    stands.subList(at, at + phrase.size()).forEach(each -> marks.add(new Mark(each.from(), each.to(), phrase.toString())));
                }
            }
        }
        if (!wanted.forms.isEmpty()) {
            forms.each(joined.text(), (form, from, to) -> {
                if (wanted.forms.contains(form) || wanted.words.contains(form)) {
                    marks.add(new Mark(from, to, form));
                }
            });
        }
        var names = new ArrayList<Mark>();
        if (!wanted.sounds.isEmpty()) {
            sounds.each(text, (sound, from, to) -> {
                if ((NameSounds.hasCapital(text, from) ? wanted.sounds : wanted.heard).contains(sound)) {
                    names.add(new Mark(from, to, sound));
                }
            });
        }
        return Stream.concat(marks.stream().map(mark -> new Mark(joined.begin(mark.from()), joined.end(mark.to()), mark.word())), names.stream())
                .sorted(Comparator.comparingInt(Mark::from).thenComparingInt(Mark::to)).limit(MARKS_LOOKED_AT).toList();
    }

    private static boolean begins(List<String> phrase, List<Mark> stands, int at) {
        return at + phrase.size() <= stands.size() && IntStream.range(0, phrase.size()).allMatch(each -> stands.get(at + each).word().equals(phrase.get(each)));
    }

    /** What a question asks for, gathered from wherever in it. */
    private static final class Wanted extends QueryVisitor {

        private final Set<String> words = new HashSet<>();
        /** Their words are found in this order only; so are the pairs of letters of a Korean, Chinese or Japanese word. */
        private final Set<List<String>> phrases = new HashSet<>();
        private final Set<String> forms = new HashSet<>();
        private final Set<String> sounds = new HashSet<>();
        private final Set<String> heard = new HashSet<>();
        private final Set<String> numbers = new HashSet<>();
        private final List<ByteRunAutomaton> patterns = new ArrayList<>();

        boolean has(String word) {
            if (words.contains(word)) {
                return true;
            }
            var bytes = new BytesRef(word);
            return patterns.stream().anyMatch(pattern -> pattern.run(bytes.bytes, bytes.offset, bytes.length));
        }

        @Override
        public void consumeTerms(Query query, Term... terms) {
            if (query instanceof PhraseQuery phrase && phrase.getSlop() == 0) {
                phrases.add(Arrays.stream(terms).map(Term::text).toList());
                return;
            }
            for (var term : terms) {
                switch (term.field()) {
                    case Fields.WORDS, Fields.TITLE -> words.add(term.text());
                    case Fields.FORMS -> forms.add(term.text());
                    case Fields.SOUNDS -> sounds.add(term.text());
                    case Fields.HEARD -> heard.add(term.text());
                    case Fields.NUMBERS -> numbers.add(term.text());
                    default -> { }
                }
            }
        }

        @Override
        public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
            if (field.equals(Fields.WORDS)) {
                patterns.add(automaton.get());
            }
        }

        /** What must not be there is not marked. */
        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return occur == Occur.MUST_NOT ? QueryVisitor.EMPTY_VISITOR : this;
        }
    }
}
