package org.rapporteur.search.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.rapporteur.search.Asked;
import org.rapporteur.search.Entry;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Found;
import org.rapporteur.search.Hit;
import org.rapporteur.search.Place;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchSettings;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One index on a search server for all nodes. What a word is stays our own: the server is given words, not texts, and cuts
 * them at blanks. Each node tells it all changes; that it hears them from several costs time and harms nothing.
 */
class ServerIndex implements SearchIndex {

    private static final String POSITION = "position";
    /** What an entry was told with: of one thing only what was told last is kept. */
    private static final String TOLD = "told";
    private static final int LETTERS_AT_ONCE = 4_000_000;
    private static final int THINGS_AT_ONCE = 1_000;
    private static final List<String> TERMS = List.of(Fields.OF, Fields.SCOPE, Fields.SHELF, Fields.FORMS, Fields.SOUNDS, Fields.HEARD, Fields.NUMBERS, Fields.FINGERPRINT, TOLD);

    /** A list of words would have to be asked before each question. */
    private static final Alike BESIDE_EACH_PAGE = new Alike() { };

    private final Words words = new Words();
    private final Questions questions = new Questions(words);
    private final SearchServer server;
    /** People ask the name; behind it stands an index that was made whole before it got the name. */
    private final String name;

    private final StringBuilder waiting = new StringBuilder();
    private final Set<String> replaced = new LinkedHashSet<>();
    private String told = UUID.randomUUID().toString();
    /** The index that is being made anew, without the name as yet; null if none is. */
    private String making;

    ServerIndex(SearchSettings settings) {
        server = new SearchServer(settings);
        name = settings.name();
    }

    @Override
    public String position() {
        return Fields.position(server.ask("GET", "/" + name + "/_doc/" + POSITION, null).at("/_source/" + POSITION).asText(null));
    }

    @Override
    public synchronized void replace(String source, UUID thing, UUID part, List<Entry> entries) {
        if (making == null) {
            replaced.add(Fields.of(source, thing, part));
        }
        for (var entry : entries) {
            add(Fields.text(entry.place()), kept(words.kept(entry)));
        }
        if (waiting.length() > LETTERS_AT_ONCE || replaced.size() >= THINGS_AT_ONCE) {
            tell();
        }
    }

    private void add(String id, Map<String, Object> document) {
        waiting.append(SearchServer.json(Map.of("index", Map.of("_id", id)))).append('\n').append(SearchServer.json(document)).append('\n');
    }

    private Map<String, Object> kept(Kept kept) {
        var document = new HashMap<String, Object>(kept.exact());
        document.put(Fields.FORMS, Stream.concat(kept.exact().get(Fields.FORMS).stream(), common(kept, Fields.BENT)).distinct().toList());
        document.put(Fields.HEARD, common(kept, Fields.HEARD).distinct().toList());
        kept.read().forEach((field, text) -> document.put(field, String.join(" ", words.of(text))));
        document.putAll(kept.times());
        document.put(TOLD, told);
        return document;
    }

    private static Stream<String> common(Kept kept, String field) {
        return kept.alike().stream().filter(word -> word.field().equals(field)).map(Kept.Word::key);
    }

    /** What waits is told; what stood in the places of what was replaced is not found any more. */
    private void tell() {
        var index = making == null ? name : making;
        try {
            if (!waiting.isEmpty()) {
                server.doAll("/" + index + "/_bulk" + (making == null ? "?require_alias=true" : ""), waiting.toString());
            }
            server.ask("POST", "/" + index + "/_refresh", null);
            if (!replaced.isEmpty()) {
                server.ask("POST", "/" + index + "/_delete_by_query?conflicts=proceed&refresh=true", Map.of("query", Map.of("bool",
                        Map.of("filter", List.of(Map.of("terms", Map.of(Fields.OF, replaced))), "must_not", List.of(Map.of("term", Map.of(TOLD, Map.of("value", told))))))));
            }
        } finally {
            // After a failure all of it is told again, from the last position.
            waiting.setLength(0);
            replaced.clear();
            told = UUID.randomUUID().toString();
        }
    }

    @Override
    public synchronized void reached(String position) {
        add(POSITION, Map.of(POSITION, Fields.keptPosition(position)));
        tell();
        if (making != null) {
            var acts = new ArrayList<Map<String, Object>>();
            server.ask("GET", "/_alias/" + name, null).fieldNames().forEachRemaining(before -> acts.add(Map.of("remove_index", Map.of("index", before))));
            acts.add(Map.of("add", Map.of("index", making, "alias", name)));
            server.ask("POST", "/_aliases", Map.of("actions", acts));
            making = null;
        }
    }

    @Override
    public synchronized void empty() {
        if (making != null) {
            server.ask("DELETE", "/" + making, null);
        }
        waiting.setLength(0);
        replaced.clear();
        var fresh = name + "-" + UUID.randomUUID();
        server.ask("PUT", "/" + fresh, Map.of("settings", Map.of("index", Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1", "refresh_interval", "-1")), "mappings", mappings()));
        making = fresh;
    }

    private static Map<String, Object> mappings() {
        var fields = new HashMap<String, Object>();
        var cut = Map.of("type", "text", "analyzer", "whitespace");
        fields.put(Fields.WORDS, cut);
        fields.put(Fields.TITLE, cut);
        TERMS.forEach(field -> fields.put(field, Map.of("type", "keyword", "doc_values", false)));
        for (var facet : Facet.values()) {
            fields.put(Fields.filter(facet), Map.of("type", "keyword"));
        }
        fields.put(Fields.DAY, Map.of("type", "long", "doc_values", false));
        fields.put(Fields.SINCE, Map.of("type", "long", "doc_values", false));
        return Map.of("dynamic", false, "_source", Map.of("includes", List.of(POSITION)), "properties", fields);
    }

    @Override
    public Places find(Set<String> scopes, Asked asked, Asked.News news, int offset, int size) {
        var counted = new HashMap<String, Object>();
        for (var facet : Facet.values()) {
            counted.put(facet.key(), Map.of("terms", Map.of("field", Fields.filter(facet), "size", Questions.VALUES_SHOWN)));
        }
        var answer = search(Map.of("query", QueryJson.of(questions.of(scopes, asked, news, BESIDE_EACH_PAGE)), "from", offset, "size", size, "track_total_hits", true, "_source", false, "aggs", counted));
        var counts = new EnumMap<Facet, List<Found.Count>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = new ArrayList<Found.Count>();
            answer.path("aggregations").path(facet.key()).path("buckets").forEach(value -> values.add(new Found.Count(value.path("key").asText(), value.path("doc_count").asInt())));
            if (!values.isEmpty()) {
                counts.put(facet, values);
            }
        }
        return new Places(List.copyOf(places(answer).keySet()), answer.at("/hits/total/value").asLong(), counts);
    }

    private JsonNode search(Map<String, Object> asked) {
        return server.ask("POST", "/" + name + "/_search", asked);
    }

    private static Map<String, Object> asked(Map<String, Object> query, int most) {
        return Map.of("query", query, "size", most, "_source", false);
    }

    /** With their scores, the best first. */
    private static Map<Place, Double> places(JsonNode answer) {
        var places = new LinkedHashMap<Place, Double>();
        answer.at("/hits/hits").forEach(hit -> places.put(Fields.place(hit.path("_id").asText()), hit.path("_score").asDouble()));
        return places;
    }

    @Override
    public List<Place> beginning(Set<String> scopes, String typed, int most) {
        return List.copyOf(places(search(asked(QueryJson.of(questions.beginning(scopes, typed)), most))).keySet());
    }

    @Override
    public List<Place> like(Set<String> scopes, String text, int most) {
        var frequent = Questions.tooFrequent(server.ask("GET", "/" + name + "/_count", null).path("count").asInt());
        var like = Map.of("more_like_this", Map.of("fields", List.of(Fields.WORDS), "like", String.join(" ", words.of(Joined.of(text).text())), "analyzer", "whitespace",
                "min_term_freq", 1, "min_doc_freq", 2, "min_word_length", 2, "max_doc_freq", frequent, "minimum_should_match", 1));
        return List.copyOf(places(search(asked(Map.of("bool", Map.of("must", List.of(like), "filter", List.of(QueryJson.of(Questions.seenBy(scopes))))), most))).keySet());
    }

    @Override
    public Map<Place, Integer> nearlySame(Set<String> scopes, String whole, int most) {
        var fingerprint = Fingerprint.of(whole);
        var likeness = new LinkedHashMap<Place, Integer>();
        if (!fingerprint.isEmpty()) {
            places(search(asked(QueryJson.of(Questions.nearlySame(scopes, fingerprint)), most))).forEach((place, score) -> likeness.put(place, Questions.likeness(score)));
        }
        return likeness;
    }

    @Override
    public Function<String, List<Hit.Run>> snippets(Asked asked) {
        return words.snippets(asked, BESIDE_EACH_PAGE);
    }
}
