package org.rapporteur.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.identity.PersonView;
import org.rapporteur.search.Entry;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Place;
import org.rapporteur.search.ResolutionNames;
import org.rapporteur.search.Shelf;
import org.rapporteur.shared.DayColumn;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What is confirmed of the reports of former panels, by paragraph. */
@ApplicationScoped
class FindableLegacy implements InArchive {

    private static final String LEGACY = "legacy";

    @PersistenceContext
    private EntityManager database;

    @Override
    public String source() {
        return LEGACY;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> everything() {
        return database.createNativeQuery("select id from legacy_report", UUID.class).getResultList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Entry> entries(UUID report, UUID part) {
        List<Object[]> rows = database.createNativeQuery("""
                        select l.mechanism, l.symbol, coalesce(l.dated, cast(l.declared_at as date)), p.id, p.text, p.confirmed_at from legacy_report l join legacy_paragraph p on p.report = l.id
                        where l.id = :report and p.confirmed_at is not null and (cast(:part as uuid) is null or p.id = cast(:part as uuid))""")
                .setParameter("report", report).setParameter("part", part == null ? null : part.toString()).getResultList();
        return rows.stream().map(row -> {
            var day = DayColumn.of(row[2]);
            return new Entry(new Place(LEGACY, report, (UUID) row[3], 0), Shelf.ARCHIVE, (String) row[0], List.of(SCOPE), "", (String) row[4],
                    Map.of(Facet.MEASURE, ResolutionNames.in((String) row[4]), Facet.YEAR, List.of(String.valueOf(day.getYear()))), day, (Instant) row[5], null);
        }).toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<Place, Shown> show(PersonView person, Collection<Place> places) {
        var parts = places.stream().map(Place::part).filter(each -> each != null).toList();
        if (scopes(person).isEmpty() || parts.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = database.createNativeQuery("""
                        select l.id, p.id, l.title, l.symbol, p.number, p.text from legacy_report l join legacy_paragraph p on p.report = l.id
                        where l.mechanism = :mechanism and p.confirmed_at is not null and p.id in (:parts)""").setParameter("mechanism", person.mechanism()).setParameter("parts", parts).getResultList();
        var shown = new HashMap<Place, Shown>();
        rows.forEach(row -> shown.put(new Place(LEGACY, (UUID) row[0], (UUID) row[1], 0),
                new Shown((String) row[2], Said.of("archive.paragraph", row[3], row[4]), (String) row[5], (UUID) row[0], ((Number) row[4]).intValue())));
        return shown;
    }
}
