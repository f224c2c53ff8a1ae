package org.rapporteur.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.authority.Capability;
import org.rapporteur.governance.MechanismView;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.PersonView;
import org.rapporteur.search.Entry;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Findable;
import org.rapporteur.search.Place;
import org.rapporteur.search.ResolutionNames;
import org.rapporteur.search.Shelf;
import org.rapporteur.shared.DayColumn;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Exhibits by what is told of them (page 0) and by each page of their text. What a seal hides is not told here either. */
@ApplicationScoped
class FindableExhibits implements Findable {

    private static final String EVIDENCE = "evidence";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Provenances provenances;
    @Inject
    private Mechanisms mechanisms;

    @Override
    public String source() {
        return "exhibit";
    }

    @Override
    public Shelf shelf() {
        return Shelf.EXHIBITS;
    }

    @Override
    public Set<String> scopes(PersonView person) {
        return Capability.READ_EXHIBIT.grantedTo(person.roles()) ? Set.of(EVIDENCE) : Set.of();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> everything() {
        return database.createNativeQuery("select id from exhibit order by received_at", UUID.class).getResultList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Entry> entries(UUID exhibit, UUID part) {
        List<Object[]> rows = database.createNativeQuery("""
                        select mechanism, title, file_name, case_name, media_type, language, marking, coalesce(obtained_on, cast(received_at at time zone 'UTC' as date)), coalesce(read_at, received_at),
                               case when sealed_by is null then concat_ws(' ', source, obtained_from) end, path, licence
                        from exhibit where id = :id""").setParameter("id", exhibit).getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var row = rows.get(0);
        List<Object[]> pages = database.createNativeQuery("select number, text from exhibit_page where exhibit = :id order by number").setParameter("id", exhibit).getResultList();
        var day = DayColumn.of(row[7]);
        var states = states(exhibit, (String) row[0]);
        var entries = new ArrayList<Entry>(pages.size() + 1);
        var told = Stream.of(row[2], row[10], row[3], row[9], row[11]).filter(Objects::nonNull).map(Object::toString).map(Entry::apart).distinct().collect(Collectors.joining("\n"));
        var whole = pages.stream().map(page -> (String) page[1]).collect(Collectors.joining("\n"));
        entries.add(entry(exhibit, 0, row, day, states, (String) row[1], told, whole));
        for (var page : pages) {
            entries.add(entry(exhibit, ((Number) page[0]).intValue(), row, day, states, "", (String) page[1], null));
        }
        return entries;
    }

    /** Those that contributed it, as coverage maps tell them. The profile is read and not remembered: it may be what has changed. */
    private List<String> states(UUID exhibit, String mechanism) {
        var members = mechanisms.newest(mechanism).profile().members().stream().collect(Collectors.toMap(MechanismView.Member::name, MechanismView.Member::state, (one, other) -> one));
        var id = new ExhibitId(exhibit);
        return provenances.of(List.of(id), members.keySet()).get(id).states().stream().map(members::get).toList();
    }

    /** The mail or archive it came out of, and what came out of it. */
    @Override
    @SuppressWarnings("unchecked")
    public Collection<UUID> around(UUID exhibit) {
        return database.createNativeQuery("""
                        with recursive
                            over (id, parent) as (select id, parent from exhibit where id = :id union all select e.id, e.parent from exhibit e join over o on e.id = o.parent),
                            under (id) as (select cast(:id as uuid) union all select e.id from exhibit e join under u on e.parent = u.id)
                        select id from over union select id from under""", UUID.class).setParameter("id", exhibit).getResultList();
    }

    private static Entry entry(UUID exhibit, int page, Object[] row, LocalDate day, List<String> states, String title, String text, String whole) {
        var facets = new EnumMap<Facet, List<String>>(Facet.class);
        put(facets, Facet.CASE, (String) row[3]);
        put(facets, Facet.TYPE, MediaKind.of((String) row[4]));
        put(facets, Facet.LANGUAGE, "und".equals(row[5]) ? null : (String) row[5]);
        put(facets, Facet.MARKING, (String) row[6]);
        put(facets, Facet.YEAR, String.valueOf(day.getYear()));
        facets.put(Facet.STATE, states);
        facets.put(Facet.MEASURE, ResolutionNames.in(text));
        return new Entry(new Place("exhibit", exhibit, null, page), Shelf.EXHIBITS, (String) row[0], List.of(EVIDENCE), title, text, facets, day, (Instant) row[8], whole);
    }

    private static void put(Map<Facet, List<String>> facets, Facet facet, String value) {
        if (value != null) {
            facets.put(facet, List.of(value));
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<Place, Shown> show(PersonView person, Collection<Place> places) {
        if (scopes(person).isEmpty()) {
            return Map.of();
        }
        var shown = new HashMap<Place, Shown>();
        List<Object[]> exhibits = database.createNativeQuery("select id, number, title, concat_ws(' · ', nullif(file_name, title), case_name) from exhibit where mechanism = :mechanism and id in (:ids)")
                .setParameter("mechanism", person.mechanism()).setParameter("ids", places.stream().map(Place::thing).distinct().toList()).getResultList();
        exhibits.forEach(row -> shown.put(new Place("exhibit", (UUID) row[0], null, 0), new Shown((String) row[2], Said.of("search.exhibit", row[1]), (String) row[3], (UUID) row[0], 0)));
        List<Object[]> pages = database.createNativeQuery("""
                        select e.id, p.number, e.number, e.title, p.label, p.text from exhibit e join exhibit_page p on p.exhibit = e.id
                        where e.mechanism = :mechanism and (p.exhibit, p.number) in (select cast(split_part(page, '/', 1) as uuid), cast(split_part(page, '/', 2) as integer) from unnest(string_to_array(:pages, ',')) as page)""")
                .setParameter("mechanism", person.mechanism()).setParameter("pages", places.stream().map(place -> place.thing() + "/" + place.page()).collect(Collectors.joining(","))).getResultList();
        pages.forEach(row -> shown.put(new Place("exhibit", (UUID) row[0], null, ((Number) row[1]).intValue()),
                new Shown((String) row[3], Said.of("search.exhibit-page", row[2], row[4]), (String) row[5], (UUID) row[0], 0)));
        shown.keySet().retainAll(places);
        return shown;
    }
}
