package org.rapporteur.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.rapporteur.authority.Capability;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.PersonView;
import org.rapporteur.search.Entry;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Findable;
import org.rapporteur.search.Place;
import org.rapporteur.search.ResolutionNames;
import org.rapporteur.search.Shelf;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The working text of reports, for those who draft. They find it instead of the version that came of it. */
@ApplicationScoped
class FindableDrafts implements Findable {

    private static final String DRAFT = "draft";
    private static final String ROWS = """
            with numbered as (
                select p.id, p.report, p.text, row_number() over (partition by p.report order by s.place, s.id, p.place, p.id) as number
                from paragraph p join section s on s.id = p.section where p.report in (:reports))
            """;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Mechanisms mechanisms;

    @Override
    public String source() {
        return DRAFT;
    }

    @Override
    public Shelf shelf() {
        return Shelf.REPORTS;
    }

    @Override
    public Set<String> scopes(PersonView person) {
        return Capability.READ_DRAFT.grantedTo(person.roles()) ? Set.of(DRAFT) : Set.of();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> everything() {
        return database.createNativeQuery("select id from report order by opened_at", UUID.class).getResultList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Entry> entries(UUID report, UUID part) {
        List<Object[]> rows = database.createNativeQuery("""
                        select p.id, r.mechanism, r.type, case when p.id is null then r.title else '' end, coalesce(p.text, coalesce(r.symbol, '')), coalesce(p.changed_at, r.opened_at),
                               coalesce((select min(written_at) from paragraph_revision where paragraph = p.id), r.opened_at)
                        from report r join (select id, report, text, changed_at from paragraph union all select null, id, null, null from report) p on p.report = r.id
                        where r.id = :report and (:all or p.id = :part)""")
                .setParameter("report", report).setParameter("all", part == null).setParameter("part", part == null ? report : part).getResultList();
        return rows.stream().map(row -> entry(report, row)).toList();
    }

    private Entry entry(UUID report, Object[] row) {
        var day = LocalDate.ofInstant((Instant) row[5], ZoneOffset.UTC);
        var facets = Map.of(Facet.TYPE, List.of(mechanisms.typeName((String) row[1], (String) row[2])), Facet.YEAR, List.of(String.valueOf(day.getYear())),
                Facet.MEASURE, ResolutionNames.in((String) row[4]));
        return new Entry(new Place(DRAFT, report, (UUID) row[0], 0), Shelf.REPORTS, (String) row[1], List.of(DRAFT), (String) row[3], (String) row[4], facets, day, (Instant) row[6], null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<Place, Shown> show(PersonView person, Collection<Place> places) {
        if (scopes(person).isEmpty()) {
            return Map.of();
        }
        var reports = places.stream().map(Place::thing).distinct().toList();
        List<Object[]> rows = database.createNativeQuery(ROWS + "select r.id, n.id, r.title, n.number, n.text from report r left join numbered n on n.report = r.id where r.mechanism = :mechanism and r.id in (:reports)")
                .setParameter("reports", reports).setParameter("mechanism", person.mechanism()).getResultList();
        var shown = new HashMap<Place, Shown>();
        for (var row : rows) {
            shown.put(new Place(DRAFT, (UUID) row[0], null, 0), new Shown((String) row[2], Said.of("search.draft"), "", (UUID) row[0], 0));
            if (row[1] != null) {
                shown.put(new Place(DRAFT, (UUID) row[0], (UUID) row[1], 0), new Shown((String) row[2], Said.of("search.draft-paragraph", ((Number) row[3]).intValue()), (String) row[4], (UUID) row[0], ((Number) row[3]).intValue()));
            }
        }
        shown.keySet().retainAll(places);
        return shown;
    }
}
