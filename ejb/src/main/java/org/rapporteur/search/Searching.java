package org.rapporteur.search;

import static org.rapporteur.authority.Capability.REBUILD_INDEX;
import static org.rapporteur.authority.Capability.SEARCH;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Page;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** People find words in whatever they may see; nothing, neither a total nor a suggestion, tells of anything else. */
@Stateless
public class Searching {

    private static final int DEEPEST = 10_000;
    private static final int MOST_SUGGESTIONS = 8;
    private static final int MOST_ALIKE = 10;

    @Inject
    private Findables findables;
    @Inject
    private SearchIndex index;
    @Inject
    private IndexKeeping keeping;
    @Inject
    private Caller caller;
    @Inject
    private Event<IndexEvent> events;

    /** @throws InputWrong if it is looked for in a way that cannot be understood */
    @Requires(SEARCH)
    public Found find(Asked asked, Page.Request part) {
        asked.check();
        InputWrong.check().that(part.offset() + part.size() <= DEEPEST, "page", "search.too-deep", DEEPEST).done();
        if (asked.nothing()) {
            return new Found(new Page<>(List.of(), part.page(), part.size(), 0), Map.of(), keeping.ready());
        }
        var found = index.find(findables.scopes(caller.person()), asked, null, part.offset(), part.size());
        return new Found(new Page<>(hits(found.places(), asked), part.page(), part.size(), found.total()), found.counts(), keeping.ready());
    }

    /** Where the caller can look at all. */
    @Requires(SEARCH)
    public Set<Shelf> shelves() {
        return findables.all().stream().filter(each -> !each.scopes(caller.person()).isEmpty()).map(Findable::shelf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Titles with a word that begins so. */
    @Requires(SEARCH)
    public List<Hit> suggest(String beginning) {
        Asked.words(beginning).check();
        return beginning == null || beginning.isBlank() ? List.of()
                : hits(index.beginning(findables.scopes(caller.person()), beginning, MOST_SUGGESTIONS), Asked.words(beginning));
    }

    /** What speaks of the same as this page or paragraph does. */
    @Requires(SEARCH)
    public List<Hit> like(Place place) {
        var text = shown(List.of(place)).values().stream().findFirst().orElseThrow(() -> new NotFound("place")).text();
        var alike = index.like(findables.scopes(caller.person()), text, MOST_ALIKE + 1).stream().filter(each -> !each.equals(place)).limit(MOST_ALIKE).toList();
        return hits(alike, Asked.words(""));
    }

    /**
     * Things nearly the same as this one, such as a second scan of the same letter.
     *
     * @param likeness in per cent
     */
    public record NearlySame(Hit hit, int likeness) {
    }

    /** @throws NotFound if there is no such thing for the caller */
    @Requires(SEARCH)
    public List<NearlySame> nearlySame(String source, UUID thing) {
        var findable = findables.of(source);
        var seen = findables.scopes(caller.person());
        var mine = findable.entries(thing, null).stream().filter(entry -> entry.scopes().stream().anyMatch(scope -> seen.contains(Findables.scoped(entry.mechanism(), scope)))).toList();
        if (mine.isEmpty()) {
            throw new NotFound("place");
        }
        var whole = mine.stream().map(Entry::whole).filter(Objects::nonNull).findFirst().orElse("");
        var around = new HashSet<>(findable.around(thing));
        around.add(thing);
        var likeness = new LinkedHashMap<>(index.nearlySame(seen, whole, MOST_ALIKE + around.size()));
        likeness.keySet().removeIf(place -> around.contains(place.thing()));
        return hits(likeness.keySet().stream().limit(MOST_ALIKE).toList(), Asked.words("")).stream().map(hit -> new NearlySame(hit, likeness.get(hit.place()))).toList();
    }

    /** The index is made anew from the tables, in the background. Meanwhile not all is found, and it is said so. */
    @Requires(REBUILD_INDEX)
    public void makeAnew() {
        keeping.makeAnew();
        events.fire(new IndexEvent());
    }

    private List<Hit> hits(Collection<Place> places, Asked asked) {
        var shown = shown(places);
        var snippets = index.snippets(asked);
        return places.stream().filter(shown::containsKey).map(place -> {
            var it = shown.get(place);
            return new Hit(findables.of(place.source()).shelf(), place, it.title(), it.where(), it.of(), it.number(), snippets.apply(it.text()));
        }).toList();
    }

    private Map<Place, Findable.Shown> shown(Collection<Place> places) {
        var all = new HashMap<Place, Findable.Shown>();
        places.stream().collect(Collectors.groupingBy(Place::source)).forEach((source, these) -> all.putAll(findables.of(source).show(caller.person(), Set.copyOf(these))));
        return all;
    }
}
