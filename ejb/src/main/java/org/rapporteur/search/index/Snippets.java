package org.rapporteur.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
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

    List<Hit.Run> of(Query asked, String text) {
        var marks = marks(wanted(asked), text);
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
        var marks = new ArrayList<Mark>();
        var joined = Joined.of(text);
        try (var stream = words.tokenStream(Fields.WORDS, joined.text())) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken() && marks.size() < MARKS_LOOKED_AT) {
                var word = term.toString();
                var stands = joined.text().substring(offset.startOffset(), offset.endOffset());
                if (wanted.has(word) || bent(wanted, stands) || sounds(wanted, stands) || ShipNumbers.in(stands).stream().anyMatch(wanted.numbers::contains)) {
                    marks.add(new Mark(joined.begin(offset.startOffset()), joined.end(offset.endOffset()), word));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return marks;
    }

    private boolean bent(Wanted wanted, String word) {
        return !wanted.forms.isEmpty() && forms.of(word).stream().anyMatch(form -> wanted.forms.contains(form) || wanted.words.contains(form));
    }

    /** A name of several words is marked by each of them. */
    private boolean sounds(Wanted wanted, String word) {
        return !wanted.sounds.isEmpty() && sounds.in(word).stream()
                .anyMatch(sound -> wanted.sounds.stream().anyMatch(whole -> whole.equals(sound) || sound.length() > 2 && whole.length() > 6 && whole.contains(sound)));
    }

    private static Wanted wanted(Query asked) {
        var wanted = new Wanted();
        asked.visit(wanted);
        return wanted;
    }

    /** What a question asks for, gathered from wherever in it. */
    private static final class Wanted extends QueryVisitor {

        private final Set<String> words = new HashSet<>();
        private final Set<String> forms = new HashSet<>();
        private final Set<String> sounds = new HashSet<>();
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
            for (var term : terms) {
                switch (term.field()) {
                    case Fields.WORDS, Fields.TITLE -> words.add(term.text());
                    case Fields.FORMS -> forms.add(term.text());
                    case Fields.SOUNDS -> sounds.add(term.text());
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
