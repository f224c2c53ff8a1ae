package org.rapporteur.search.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.rapporteur.search.Asked;
import org.rapporteur.search.Entry;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Found;
import org.rapporteur.search.Hit;
import org.rapporteur.search.Place;
import org.rapporteur.search.SearchIndex;

/** The index in the data folder of this node. One that cannot be read is thrown away: it can be made anew. */
class LuceneIndex implements SearchIndex {

    private static final Logger LOG = System.getLogger(LuceneIndex.class.getName());
    private static final String POSITION = "position";
    private static final int MEGABYTES_BEFORE_WRITING = 48;
    private static final int MOST_REMEMBERED = 150_000;

    private final Words words = new Words();
    private final Questions questions = new Questions(words);
    private final FacetsConfig facets = new FacetsConfig();
    private final Path folder;

    private IndexWriter writer;
    private SearcherManager searchers;
    /** What was listed last. A word that is listed again costs a few bytes and harms nothing. */
    private final Set<String> listed = new HashSet<>();
    /** Costs something to make, so it is kept as long as its reader. */
    private SortedSetDocValuesReaderState counted;

    LuceneIndex(Path folder) {
        this.folder = folder;
        for (var facet : Facet.values()) {
            facets.setMultiValued(facet.key(), true);
            // It is narrowed by a field of ours.
            facets.setDrillDownTermsIndexing(facet.key(), FacetsConfig.DrillDownTermsIndexing.NONE);
        }
    }

    private synchronized IndexWriter writer() {
        if (writer == null) {
            try {
                open();
            } catch (IOException | RuntimeException unreadable) {
                LOG.log(Level.WARNING, "The search index cannot be read and is made anew: " + unreadable.getMessage());
                throwAway();
                try {
                    open();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return writer;
    }

    private void open() throws IOException {
        Files.createDirectories(folder);
        var opened = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(words.analyzer()).setCodec(new Lucene912Codec(Lucene912Codec.Mode.BEST_COMPRESSION)).setRAMBufferSizeMB(MEGABYTES_BEFORE_WRITING).setCommitOnClose(false));
        searchers = new SearcherManager(opened, null);
        writer = opened;
    }

    private void throwAway() {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String position() {
        var data = writer().getLiveCommitData();
        return data == null ? null : StreamSupport.stream(data.spliterator(), false).filter(each -> each.getKey().equals(POSITION))
                .findFirst().map(each -> Fields.position(each.getValue())).orElse(null);
    }

    @Override
    public void replace(String source, UUID thing, UUID part, List<Entry> entries) {
        try {
            var documents = new ArrayList<Document>();
            var alike = new HashSet<Kept.Word>();
            for (var entry : entries) {
                var kept = words.kept(entry);
                documents.add(facets.build(document(kept)));
                alike.addAll(kept.alike());
            }
            list(alike);
            var before = new Term(Fields.OF, Fields.of(source, thing, part));
            if (documents.isEmpty()) {
                writer().deleteDocuments(before);
            } else {
                writer().updateDocuments(before, documents);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void list(Set<Kept.Word> alike) throws IOException {
        var document = new Document();
        var fresh = new ArrayList<String>();
        for (var word : alike) {
            var line = WordList.line(word);
            var remembered = word.field() + line;
            if (!listed.contains(remembered)) {
                fresh.add(remembered);
                document.add(new StringField(word.field(), line, Field.Store.NO));
            }
        }
        if (!fresh.isEmpty()) {
            writer().addDocument(document);
            if (listed.size() + fresh.size() > MOST_REMEMBERED) {
                listed.clear();
            }
            listed.addAll(fresh);
        }
    }

    private static Document document(Kept kept) {
        var document = new Document();
        document.add(new StoredField(Fields.PLACE, Fields.text(kept.place())));
        kept.exact().forEach((field, values) -> values.forEach(value -> document.add(new StringField(field, value, Field.Store.NO))));
        kept.read().forEach((field, text) -> document.add(new TextField(field, text, Field.Store.NO)));
        kept.times().forEach((field, time) -> document.add(new LongPoint(field, time)));
        kept.counts().forEach((facet, values) -> values.forEach(value -> document.add(new SortedSetDocValuesFacetField(facet.key(), value))));
        return document;
    }

    @Override
    public void reached(String position) {
        try {
            writer().setLiveCommitData(Map.of(POSITION, Fields.keptPosition(position)).entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void empty() {
        try {
            writer().deleteAll();
            listed.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Places find(Set<String> scopes, Asked asked, Asked.News news, int offset, int size) {
        return searching(searcher -> {
            // Everything is counted: a total that stops somewhere would tell people less than they ask.
            var collected = searcher.search(questions.of(scopes, asked, news, new WordList(searcher.getIndexReader(), words)), new MultiCollectorManager(new TopScoreDocCollectorManager(Math.max(1, offset + size), null, Integer.MAX_VALUE), new FacetsCollectorManager()));
            var top = (TopDocs) collected[0];
            return new Places(places(searcher, top, offset), top.totalHits.value, counts(searcher.getIndexReader(), (FacetsCollector) collected[1]));
        });
    }

    private static List<Place> places(IndexSearcher searcher, TopDocs top, int offset) throws IOException {
        var stored = searcher.storedFields();
        var places = new ArrayList<Place>();
        for (var each = offset; each < top.scoreDocs.length; each++) {
            places.add(Fields.place(stored.document(top.scoreDocs[each].doc).get(Fields.PLACE)));
        }
        return places;
    }

    private Map<Facet, List<Found.Count>> counts(IndexReader reader, FacetsCollector collected) throws IOException {
        var counts = new EnumMap<Facet, List<Found.Count>>(Facet.class);
        var state = counted(reader);
        if (state == null) {
            return counts;
        }
        var all = new SortedSetDocValuesFacetCounts(state, collected);
        for (var facet : Facet.values()) {
            var top = state.getPrefixToOrdRange().containsKey(facet.key()) ? all.getTopChildren(Questions.VALUES_SHOWN, facet.key()) : null;
            if (top != null) {
                counts.put(facet, Arrays.stream(top.labelValues).map(value -> new Found.Count(value.label, value.value.intValue())).toList());
            }
        }
        return counts;
    }

    private synchronized SortedSetDocValuesReaderState counted(IndexReader reader) throws IOException {
        if (counted == null || counted.getReader() != reader) {
            try {
                counted = new DefaultSortedSetDocValuesReaderState(reader, facets);
            } catch (IllegalArgumentException nothingToCount) {
                return null;
            }
        }
        return counted;
    }

    @Override
    public List<Place> beginning(Set<String> scopes, String typed, int most) {
        return searching(searcher -> places(searcher, searcher.search(questions.beginning(scopes, typed), most), 0));
    }

    @Override
    public List<Place> like(Set<String> scopes, String text, int most) {
        return searching(searcher -> {
            var like = new MoreLikeThis(searcher.getIndexReader());
            like.setAnalyzer(words.analyzer());
            like.setFieldNames(new String[] {Fields.WORDS});
            like.setMinTermFreq(1);
            like.setMinDocFreq(2);
            like.setMinWordLen(2);
            like.setMaxDocFreq(Questions.tooFrequent(searcher.getIndexReader().getDocCount(Fields.OF)));
            var query = like.like(Fields.WORDS, new StringReader(Joined.of(text).text()));
            return places(searcher, searcher.search(Questions.within(scopes, query), most), 0);
        });
    }

    @Override
    public Map<Place, Integer> nearlySame(Set<String> scopes, String whole, int most) {
        var fingerprint = Fingerprint.of(whole);
        if (fingerprint.isEmpty()) {
            return Map.of();
        }
        return searching(searcher -> {
            var top = searcher.search(Questions.nearlySame(scopes, fingerprint), most);
            var likeness = new LinkedHashMap<Place, Integer>();
            var places = places(searcher, top, 0);
            for (var each = 0; each < places.size(); each++) {
                likeness.put(places.get(each), Questions.likeness(top.scoreDocs[each].score));
            }
            return likeness;
        });
    }

    @Override
    public Function<String, List<Hit.Run>> snippets(Asked asked) {
        return searching(searcher -> words.snippets(asked, new WordList(searcher.getIndexReader(), words)));
    }

    private interface Look<T> {
        T at(IndexSearcher searcher) throws IOException;
    }

    private <T> T searching(Look<T> look) {
        writer();
        try {
            var searcher = searchers.acquire();
            try {
                return look.at(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() throws IOException {
        if (writer != null) {
            searchers.close();
            writer.close();
        }
    }
}
