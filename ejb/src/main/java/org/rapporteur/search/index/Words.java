package org.rapporteur.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.search.Query;
import org.rapporteur.search.Asked;
import org.rapporteur.search.Entry;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Hit;

/** What a word is in each script, the same for every index: what is kept of a text, what a question means, what of a text answers it. */
final class Words {

    private final WordsAnalyzer analyzer = new WordsAnalyzer();
    private final BaseForms forms = new BaseForms();
    private final NameSounds sounds = new NameSounds();
    private final Snippets snippets = new Snippets(analyzer, forms, sounds);

    Analyzer analyzer() {
        return analyzer;
    }

    /** As they stand in it, with their order. */
    List<String> of(String text) {
        var words = new ArrayList<String>();
        each(analyzer, text, (word, from, to) -> words.add(word));
        return words;
    }

    Query question(Asked asked, Alike alike) {
        return new Question(analyzer, forms, sounds, alike, asked.sounding()).of(asked.words());
    }

    /** Of each text, a piece around what was looked for. */
    Function<String, List<Hit.Run>> snippets(Asked asked, Alike alike) {
        return snippets.of(question(asked, alike));
    }

    Kept kept(Entry entry) {
        var place = entry.place();
        var exact = new HashMap<String, Collection<String>>();
        exact.put(Fields.OF, place.part() == null ? List.of(Fields.of(place.source(), place.thing(), null))
                : List.of(Fields.of(place.source(), place.thing(), null), Fields.of(place.source(), place.thing(), place.part())));
        exact.put(Fields.SHELF, List.of(entry.shelf().key()));
        exact.put(Fields.SCOPE, entry.scopes().stream().map(scope -> entry.mechanism() + "/" + scope).toList());
        var counts = new EnumMap<Facet, List<String>>(Facet.class);
        entry.facets().forEach((facet, values) -> counts.put(facet, values.stream().filter(value -> value != null && !value.isBlank()).distinct().toList()));
        counts.forEach((facet, values) -> exact.put(Fields.filter(facet), values));

        var apart = Entry.apart(entry.title());
        var title = Joined.of(apart).text();
        var text = Joined.of(entry.text()).text();
        var both = title + "\n" + text;
        var alike = new LinkedHashSet<Kept.Word>();
        var cut = new LinkedHashSet<String>();
        forms.byDictionaries(both, (form, from, to) -> {
            if (!isPair(form) || !text.contains(form)) {
                cut.add(form);
            }
        });
        forms.byRules(both, (form, from, to) -> alike.add(new Kept.Word(Fields.BENT, form, BaseForms.fold(both.substring(from, to)))));
        exact.put(Fields.FORMS, cut);
        var names = new LinkedHashSet<String>();
        // Not joined: what ends a line and what begins the next are two names more often than one.
        var lines = apart + "\n" + entry.text();
        sounds.each(lines, (sound, from, to) -> {
            if (NameSounds.hasCapital(lines, from)) {
                names.add(sound);
            } else {
                alike.add(new Kept.Word(Fields.HEARD, sound, lines.substring(from, to)));
            }
        });
        exact.put(Fields.SOUNDS, names);
        exact.put(Fields.NUMBERS, ShipNumbers.in(both));
        if (entry.whole() != null) {
            exact.put(Fields.FINGERPRINT, Fingerprint.of(entry.whole()));
        }
        var times = new HashMap<String, Long>();
        if (entry.day() != null) {
            times.put(Fields.DAY, entry.day().toEpochDay());
        }
        if (entry.since() != null) {
            times.put(Fields.SINCE, entry.since().toEpochMilli());
        }
        return new Kept(place, exact, Map.of(Fields.TITLE, title, Fields.WORDS, text), times, counts, alike);
    }

    /** What stands so in the text is found as it stands, see {@link WordsAnalyzer}. */
    private static boolean isPair(String form) {
        return form.length() == 2 && WordsAnalyzer.eastAsian(form.charAt(0)) && WordsAnalyzer.eastAsian(form.charAt(1));
    }

    /** Takes a word, or what stands for it, and where in the text that is. */
    interface Taker {
        void take(String word, int from, int to);
    }

    static void each(Analyzer analyzer, String text, Taker taker) {
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                taker.take(term.toString(), offset.startOffset(), offset.endOffset());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
