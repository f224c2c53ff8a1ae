package org.rapporteur.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.identity.PersonView;
import org.rapporteur.search.Entry;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Place;
import org.rapporteur.search.Shelf;
import org.rapporteur.shared.DayColumn;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Measures by their words, in every language in which they are here. */
@ApplicationScoped
class FindableMeasures implements InArchive {

    private static final String MEASURE = "measure";

    @PersistenceContext
    private EntityManager database;

    @Override
    public String source() {
        return MEASURE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> everything() {
        return database.createNativeQuery("select id from measure", UUID.class).getResultList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Entry> entries(UUID measure, UUID part) {
        List<Object[]> rows = database.createNativeQuery("""
                        select r.mechanism, r.name, m.number, r.adopted_on, t.text, t.language, x.imported_at from measure m join resolution r on r.id = m.resolution
                        join measure_text t on t.measure = m.id join resolution_text x on x.resolution = r.id and x.language = t.language where m.id = :id order by x.imported_at""").setParameter("id", measure).getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var row = rows.get(0);
        var day = DayColumn.of(row[3]);
        var facets = Map.of(Facet.MEASURE, List.of((String) row[1]), Facet.YEAR, List.of(String.valueOf(day.getYear())), Facet.LANGUAGE, rows.stream().map(each -> (String) each[5]).toList());
        return List.of(new Entry(new Place(MEASURE, measure, null, 0), Shelf.ARCHIVE, (String) row[0], List.of(SCOPE), new MeasureName((String) row[1], (String) row[2]).toString(),
                rows.stream().map(each -> (String) each[4]).collect(Collectors.joining("\n")), facets, day, (Instant) row[6], null));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<Place, Shown> show(PersonView person, Collection<Place> places) {
        if (scopes(person).isEmpty() || places.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = database.createNativeQuery("""
                        select m.id, r.id, r.name, m.number, string_agg(t.text, chr(10) order by t.language <> 'en', t.language) from measure m join resolution r on r.id = m.resolution join measure_text t on t.measure = m.id
                        where r.mechanism = :mechanism and m.id in (:ids) group by m.id, r.id, r.name, m.number""")
                .setParameter("mechanism", person.mechanism()).setParameter("ids", places.stream().map(Place::thing).distinct().toList()).getResultList();
        var shown = new HashMap<Place, Shown>();
        rows.forEach(row -> shown.put(new Place(MEASURE, (UUID) row[0], null, 0),
                new Shown(new MeasureName((String) row[2], (String) row[3]).toString(), Said.of("archive.resolution", row[2]), (String) row[4], (UUID) row[1], 0)));
        return shown;
    }
}
