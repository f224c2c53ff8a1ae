package org.rapporteur.search.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.search.Asked;
import org.rapporteur.search.Entry;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Place;
import org.rapporteur.search.Shelf;

/**
 * What searching costs, for {@code bin/bench}: {@code -Dsearch.pages} generated pages (100,000 unless said otherwise) of
 * English, Korean and Russian, with as many different words as real ones have. No test of anything.
 */
class SearchBench {

    private static final int LETTERS = 1_600;
    private static final int VOCABULARY = 60_000;
    private static final int ROUNDS = 60;
    private static final int PAGES_OF_AN_EXHIBIT = 20;

    private final Random chance = new Random(1874);
    private final List<String[]> vocabularies = List.of(words("abcdefghijklmnoprstuvy", 3, 11), words("가나다라마바사아자차카타파하선박공해환적정제유위원회보고서", 2, 5), words("абвгдежзийклмнопрстуфхцчшыэюя", 3, 12));

    @TempDir
    private Path folder;

    @Test
    void measure() throws IOException {
        var pages = Integer.getInteger("search.pages", 100_000);
        var index = new LuceneIndex(folder);
        var letters = 0L;
        var begun = System.nanoTime();
        for (var exhibit = 0; exhibit < pages / PAGES_OF_AN_EXHIBIT; exhibit++) {
            var id = UUID.randomUUID();
            var entries = new ArrayList<Entry>();
            for (var page = 1; page <= PAGES_OF_AN_EXHIBIT; page++) {
                var text = page(exhibit % 3);
                letters += text.getBytes(StandardCharsets.UTF_8).length;
                entries.add(new Entry(new Place("exhibit", id, null, page), Shelf.EXHIBITS, "m", List.of(exhibit % 10 == 0 ? "secret" : "evidence"), "", text,
                        Map.of(Facet.TYPE, List.of(exhibit % 2 == 0 ? "pdf" : "mail"), Facet.YEAR, List.of("" + (2016 + exhibit % 10))), LocalDate.of(2016 + exhibit % 10, 1, 1), Instant.now(), null));
            }
            index.replace("exhibit", id, null, entries);
        }
        index.reached("there");
        var seconds = (System.nanoTime() - begun) / 1e9;
        var bytes = 0L;
        try (var files = Files.list(folder)) {
            bytes = files.mapToLong(file -> file.toFile().length()).sum();
        }
        System.out.printf("search: %,d pages taken in, %.0f a second; index %.0f %% of the text (%,d of %,d MB)%n", pages, pages / seconds, 100.0 * bytes / letters, bytes >> 20, letters >> 20);
        for (var language = 0; language < 3; language++) {
            var words = vocabularies.get(language);
            asked(index, new String[] {"English", "Korean", "Russian"}[language] + ", a rare and a frequent word", () -> words[2_000 + chance.nextInt(20_000)] + " " + words[chance.nextInt(50)]);
            asked(index, new String[] {"English", "Korean", "Russian"}[language] + ", one of the most frequent words", () -> words[chance.nextInt(20)]);
        }
        asked(index, "a phrase", () -> "\"" + vocabularies.get(0)[chance.nextInt(50)] + " " + vocabularies.get(0)[chance.nextInt(50)] + "\"");
        asked(index, "a beginning", () -> vocabularies.get(0)[chance.nextInt(20_000)].substring(0, 3) + "*");
        asked(index, "a mistaken word", () -> vocabularies.get(0)[chance.nextInt(20_000)] + "~");
        beside(index);
        index.close();
    }

    private void asked(LuceneIndex index, String what, Supplier<String> words) {
        var took = new double[ROUNDS];
        for (var round = -10; round < ROUNDS; round++) {
            var asked = Asked.words(words.get());
            var begun = System.nanoTime();
            index.find(Set.of("m/evidence"), asked, null, 0, 20);
            if (round >= 0) {
                took[round] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(took);
        System.out.printf("search: %-45s median %6.1f ms, p95 %6.1f ms%n", what, took[ROUNDS / 2], took[ROUNDS * 95 / 100]);
    }

    /** The same two words asked of the index with visibility, counts and all, and of bare Lucene without, in turns. */
    private void beside(LuceneIndex index) throws IOException {
        try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
            var searcher = new IndexSearcher(reader);
            var ratios = new ArrayList<Double>();
            var words = vocabularies.get(0);
            for (var round = -10; round < ROUNDS; round++) {
                var one = words[chance.nextInt(300)];
                var two = words[chance.nextInt(300)];
                var bare = new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.WORDS, one)), Occur.MUST).add(new TermQuery(new Term(Fields.WORDS, two)), Occur.MUST).build();
                var begun = System.nanoTime();
                searcher.search(bare, 20);
                var between = System.nanoTime();
                index.find(Set.of("m/evidence"), Asked.words(one + " " + two), null, 0, 20);
                if (round >= 0) {
                    ratios.add((System.nanoTime() - between) / (double) (between - begun));
                }
            }
            ratios.sort(Comparator.naturalOrder());
            System.out.printf("search: with forms, visibility and counts against bare Lucene: median ratio %.2f%n", ratios.get(ROUNDS / 2));
        }
    }

    private String page(int language) {
        var words = vocabularies.get(language);
        var text = new StringBuilder(LETTERS + 20);
        var line = 0;
        while (text.length() < LETTERS) {
            // Zipf: the n-th word is about n times as rare as the first.
            var word = words[(int) (VOCABULARY * Math.pow(chance.nextDouble(), 5))];
            text.append(chance.nextInt(12) == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
            line += word.length() + 1;
            text.append(line > 90 ? '\n' : ' ');
            line = line > 90 ? 0 : line;
        }
        return text.toString();
    }

    private String[] words(String letters, int shortest, int longest) {
        var words = new String[VOCABULARY];
        for (var each = 0; each < VOCABULARY; each++) {
            var word = new StringBuilder();
            for (var letter = shortest + chance.nextInt(longest - shortest); letter > 0; letter--) {
                word.append(letters.charAt(chance.nextInt(letters.length())));
            }
            words[each] = word.toString();
        }
        return words;
    }
}
