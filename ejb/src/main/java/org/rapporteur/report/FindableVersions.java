package org.rapporteur.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

/** The newest circulated version of reports, for those who read reports and do not draft. */
@ApplicationScoped
class FindableVersions implements Findable {

    private static final String VERSION = "version";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Versions versions;
    @Inject
    private Mechanisms mechanisms;

    @Override
    public String source() {
        return VERSION;
    }

    @Override
    public Shelf shelf() {
        return Shelf.REPORTS;
    }

    @Override
    public Set<String> scopes(PersonView person) {
        return Capability.READ_REPORT.grantedTo(person.roles()) && !Capability.READ_DRAFT.grantedTo(person.roles()) ? Set.of(VERSION) : Set.of();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> everything() {
        return database.createNativeQuery("select id from report where version > 0 order by opened_at", UUID.class).getResultList();
    }

    /** A version is taken in as a whole. */
    @Override
    public List<Entry> entries(UUID report, UUID part) {
        var row = newest(report);
        if (row == null) {
            return List.of();
        }
        var text = versions.text(new ReportId(report), ((Number) row[2]).intValue());
        var day = LocalDate.ofInstant((Instant) row[3], ZoneOffset.UTC);
        var entries = new ArrayList<Entry>();
        entries.add(entry(report, null, row, day, text.title(), row[4] == null ? "" : (String) row[4]));
        text.paragraphs().forEach(paragraph -> entries.add(entry(report, paragraph.id(), row, day, "", paragraph.text())));
        return entries;
    }

    private Entry entry(UUID report, UUID paragraph, Object[] row, LocalDate day, String title, String text) {
        var facets = Map.of(Facet.TYPE, List.of(mechanisms.typeName((String) row[0], (String) row[1])), Facet.YEAR, List.of(String.valueOf(day.getYear())), Facet.MEASURE, ResolutionNames.in(text));
        return new Entry(new Place(VERSION, report, paragraph, 0), Shelf.REPORTS, (String) row[0], List.of(VERSION), title, text, facets, day, (Instant) row[3], null);
    }

    @SuppressWarnings("unchecked")
    private Object[] newest(UUID report) {
        return (Object[]) database.createNativeQuery("select r.mechanism, r.type, v.number, v.frozen_at, r.symbol from report r join version v on v.report = r.id and v.number = r.version where r.id = :report")
                .setParameter("report", report).getResultStream().findFirst().orElse(null);
    }

    @Override
    public Map<Place, Shown> show(PersonView person, Collection<Place> places) {
        if (scopes(person).isEmpty()) {
            return Map.of();
        }
        var shown = new HashMap<Place, Shown>();
        for (var report : places.stream().map(Place::thing).distinct().toList()) {
            var row = newest(report);
            if (row != null && row[0].equals(person.mechanism())) {
                var number = ((Number) row[2]).intValue();
                var text = versions.text(new ReportId(report), number);
                shown.put(new Place(VERSION, report, null, 0), new Shown(text.title(), Said.of("search.version", number), "", report, 0));
                text.paragraphs().forEach(paragraph -> shown.put(new Place(VERSION, report, paragraph.id(), 0),
                        new Shown(text.title(), Said.of("search.version-paragraph", number, paragraph.number()), paragraph.text(), report, paragraph.number())));
            }
        }
        shown.keySet().retainAll(places);
        return shown;
    }
}
