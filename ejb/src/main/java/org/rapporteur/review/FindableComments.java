package org.rapporteur.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.authority.Capability;
import org.rapporteur.identity.PersonView;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.search.Entry;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Findable;
import org.rapporteur.search.Place;
import org.rapporteur.search.Shelf;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Comments that were not withdrawn: for the state's own people from the first word, for others once submitted and by audience; see {@link Comments}. */
@ApplicationScoped
class FindableComments implements Findable {

    private static final String SUBMITTED = "submitted";
    private static final String FOR_ALL = "submitted-for-all";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Comments comments;
    @Inject
    private ReportReading reading;

    @Override
    public String source() {
        return "comment";
    }

    @Override
    public Shelf shelf() {
        return Shelf.COMMENTS;
    }

    @Override
    public Set<String> scopes(PersonView person) {
        var scopes = new HashSet<String>();
        if (Capability.READ_COMMENTS.grantedTo(person.roles())) {
            scopes.add(FOR_ALL);
            if (Comments.readsAsDrafter(person)) {
                scopes.add(SUBMITTED);
            }
            if (person.state() != null) {
                scopes.add(room(person.state()));
            }
        }
        return scopes;
    }

    private static String room(String state) {
        return "room-" + state;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> everything() {
        return database.createNativeQuery("select id from comment where withdrawn_at is null order by written_at", UUID.class).getResultList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Entry> entries(UUID comment, UUID part) {
        List<Object[]> rows = database.createNativeQuery("""
                        select r.mechanism, c.state, c.type, c.quote, c.text, c.proposed_wording, c.audience, c.submitted_at, c.written_at
                        from comment c join report r on r.id = c.report where c.id = :id and c.withdrawn_at is null""").setParameter("id", comment).getResultList();
        return rows.stream().map(row -> entry(comment, row)).toList();
    }

    private static Entry entry(UUID comment, Object[] row) {
        var state = (String) row[1];
        var scopes = new ArrayList<>(List.of(room(state)));
        if (row[7] != null) {
            scopes.add(SUBMITTED);
            if (Audience.ALL.key().equals(row[6])) {
                scopes.add(FOR_ALL);
            }
        }
        var since = (Instant) (row[7] == null ? row[8] : row[7]);
        var day = LocalDate.ofInstant(since, ZoneOffset.UTC);
        return new Entry(new Place("comment", comment, null, 0), Shelf.COMMENTS, (String) row[0], scopes, "", text(row[3], row[4], row[5]),
                Map.of(Facet.TYPE, List.of((String) row[2]), Facet.STATE, List.of(state), Facet.YEAR, List.of(String.valueOf(day.getYear()))), day, since, null);
    }

    private static String text(Object quote, Object text, Object wording) {
        return Stream.of(quote, text, wording).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining("\n"));
    }

    /** By the same statement as everywhere else that a comment is read. */
    @Override
    public Map<Place, Shown> show(PersonView person, Collection<Place> places) {
        var shown = new HashMap<Place, Shown>();
        places.stream().collect(Collectors.groupingBy(place -> comments.reportOf(new CommentId(place.thing())))).forEach((report, these) ->
                report.ifPresent(id -> show(id, these, person, shown)));
        return shown;
    }

    private void show(ReportId report, List<Place> places, PersonView person, Map<Place, Shown> shown) {
        var view = reading.get(report);
        if (view.mechanism().equals(person.mechanism())) {
            comments.these(report, places.stream().map(place -> new CommentId(place.thing())).toList(), person, Lens.OWN).stream().filter(comment -> !comment.withdrawn()).forEach(comment ->
                    shown.put(new Place("comment", comment.id().uuid(), null, 0), new Shown(view.title(),
                            comment.submittedAt() == null ? Said.of("search.comment-in-the-room", comment.stateName()) : Said.of("search.comment", comment.stateName(), comment.number()),
                            text(comment.quote(), comment.text(), comment.proposedWording()), report.uuid(), 0)));
        }
    }
}
