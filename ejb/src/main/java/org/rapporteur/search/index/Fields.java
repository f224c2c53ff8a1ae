package org.rapporteur.search.index;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.rapporteur.search.Entry;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Place;

/** What the index keeps of an entry. The text itself stays in the database. */
final class Fields {

    /** Words as they stand, with their order: for phrases, nearness, beginnings and spelling mistakes. */
    static final String WORDS = "words";
    static final String TITLE = "title";
    /** Only what differs from {@link #WORDS}. */
    static final String FORMS = "forms";
    static final String SOUNDS = "sounds";
    static final String NUMBERS = "numbers";
    static final String FINGERPRINT = "fingerprint";
    static final String SCOPE = "scope";
    static final String SHELF = "shelf";
    static final String DAY = "day";
    static final String SINCE = "since";
    /** What is replaced together, by source and thing, and by source, thing and part. */
    static final String OF = "of";
    static final String PLACE = "place";

    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setTokenized(true);
        TERMS.setOmitNorms(true);
        TERMS.setIndexOptions(IndexOptions.DOCS);
        TERMS.freeze();
    }

    private final BaseForms forms;
    private final NameSounds sounds;

    Fields(BaseForms forms, NameSounds sounds) {
        this.forms = forms;
        this.sounds = sounds;
    }

    Document of(Entry entry) {
        var document = new Document();
        var place = entry.place();
        document.add(new StringField(OF, of(place.source(), place.thing()), Field.Store.NO));
        if (place.part() != null) {
            document.add(new StringField(OF, of(place.source(), place.thing()) + "/" + place.part(), Field.Store.NO));
        }
        document.add(new StoredField(PLACE, text(place)));
        document.add(new StringField(SHELF, entry.shelf().key(), Field.Store.NO));
        entry.scopes().forEach(scope -> document.add(new StringField(SCOPE, entry.mechanism() + "/" + scope, Field.Store.NO)));
        entry.facets().forEach((facet, values) -> values.stream().filter(value -> value != null && !value.isBlank()).distinct().forEach(value -> {
            document.add(new StringField(filter(facet), value, Field.Store.NO));
            document.add(new SortedSetDocValuesFacetField(facet.key(), value));
        }));
        if (entry.day() != null) {
            document.add(new LongPoint(DAY, entry.day().toEpochDay()));
        }
        if (entry.since() != null) {
            document.add(new LongPoint(SINCE, entry.since().toEpochMilli()));
        }
        var title = Joined.of(Entry.apart(entry.title())).text();
        var text = Joined.of(entry.text()).text();
        document.add(new TextField(TITLE, title, Field.Store.NO));
        document.add(new TextField(WORDS, text, Field.Store.NO));
        var both = title + "\n" + text;
        terms(document, FORMS, forms.of(both));
        terms(document, SOUNDS, sounds.in(both));
        terms(document, NUMBERS, ShipNumbers.in(both));
        if (entry.whole() != null) {
            terms(document, FINGERPRINT, Fingerprint.of(entry.whole()));
        }
        return document;
    }

    private static void terms(Document document, String field, Collection<String> terms) {
        if (!terms.isEmpty()) {
            document.add(new Field(field, new Terms(List.copyOf(terms)), TERMS));
        }
    }

    static String of(String source, Object thing) {
        return source + "/" + thing;
    }

    static String filter(Facet facet) {
        return "only-" + facet.key();
    }

    static String text(Place place) {
        return place.source() + "/" + place.thing() + "/" + (place.part() == null ? "" : place.part()) + "/" + place.page();
    }

    static Place place(String text) {
        var parts = text.split("/", -1);
        return new Place(parts[0], UUID.fromString(parts[1]), parts[2].isEmpty() ? null : UUID.fromString(parts[2]), Integer.parseInt(parts[3]));
    }

    /** Words that are known already. */
    private static final class Terms extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<String> terms;
        private Iterator<String> left;

        Terms(List<String> terms) {
            this.terms = terms;
        }

        @Override
        public void reset() {
            left = terms.iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!left.hasNext()) {
                return false;
            }
            term.append(left.next());
            return true;
        }
    }
}
