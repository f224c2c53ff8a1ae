package org.rapporteur.review;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/** Comments with the newest answer to each. Any number is read with one statement, and who may read is asked in it. */
@ApplicationScoped
class Comments {

    private static final String COLUMNS = """
            select c.id, c.number, c.version, c.state, a.display_name, c.paragraph, c.quote, c.type, c.text, c.proposed_wording, c.audience,
                   c.written_at, c.submitted_at, c.withdrawn_at is not null as withdrawn, d.disposition, d.reason, b.display_name, r.mechanism,
                   c.quote_before, c.quote_after, c.revision,
                   (select string_agg(s.state, ',' order by s.given_at, s.state) from comment_support s where s.comment = c.id and s.withdrawn_at is null)
            from comment c
            join report r on r.id = c.report
            join person a on a.id = c.author
            left join lateral (select * from disposition where comment = c.id order by id desc limit 1) d on d.disposition <> 'taken-back'
            left join person b on b.id = d.given_by
            where c.report = :report
            """;
    private static final String LINES = """
            select c.id, c.version, c.state, c.paragraph, c.submitted_at is not null, c.withdrawn_at is not null,
                   nullif((select disposition from disposition where comment = c.id order by id desc limit 1), 'taken-back')
            from comment c where c.report = :report
            """;
    /**
     * The own state's always; others' once submitted, and by the audience that their state gave them. Where it is looked at
     * through another state's eyes, only what that state sees as well.
     */
    private static final String VISIBLE = """
             and (c.state = :state or c.submitted_at is not null and (c.audience = 'all' or :drafter))
             and (:as = '' or c.submitted_at is not null and (c.state = :as or c.audience = 'all')
                  or :soon and c.submitted_at is null and c.withdrawn_at is null and c.audience = 'all')
            """;
    private static final String IN_ORDER = " order by c.submitted_at nulls last, c.state, c.number, c.written_at, c.id";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Mechanisms mechanisms;

    List<CommentView> visible(ReportId report, PersonView reader) {
        return views(asked(COLUMNS + VISIBLE + IN_ORDER, report, reader, Lens.OWN));
    }

    Optional<CommentView> visible(ReportId report, CommentId id, PersonView reader) {
        return views(asked(COLUMNS + VISIBLE + " and c.id = :id", report, reader, Lens.OWN).setParameter("id", id.uuid())).stream().findFirst();
    }

    /** @param paragraph null for those on the whole report */
    List<CommentView> on(ReportId report, UUID paragraph, PersonView reader, Lens lens) {
        var sql = COLUMNS + VISIBLE + (paragraph == null ? " and c.paragraph is null" : " and c.paragraph = :paragraph") + IN_ORDER;
        var query = asked(sql, report, reader, lens);
        return views(paragraph == null ? query : query.setParameter("paragraph", paragraph));
    }

    /** Those of the ids that the reader may read, in the order of the ids. */
    List<CommentView> these(ReportId report, List<CommentId> ids, PersonView reader, Lens lens) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = views(asked(COLUMNS + VISIBLE + " and c.id in :ids", report, reader, lens).setParameter("ids", uuids(ids)))
                .stream().collect(Collectors.toMap(CommentView::id, each -> each));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    @SuppressWarnings("unchecked")
    List<CommentLine> lines(ReportId report, PersonView reader, Lens lens) {
        return ((List<Object[]>) asked(LINES + VISIBLE + IN_ORDER, report, reader, lens).getResultList()).stream()
                .map(row -> new CommentLine(new CommentId((UUID) row[0]), ((Number) row[1]).intValue(), (String) row[2], (UUID) row[3],
                        (Boolean) row[4], (Boolean) row[5], (String) row[6])).toList();
    }

    /** What waits in a state's room, in its order. */
    List<CommentView> room(ReportId report, PersonView reader) {
        return views(asked(COLUMNS + VISIBLE + " and c.state = :state and c.submitted_at is null and c.withdrawn_at is null order by c.number, c.written_at, c.id",
                report, reader, Lens.OWN));
    }

    private Query asked(String sql, ReportId report, PersonView reader, Lens lens) {
        var own = lens.state() == null || lens.state().equals(reader.state());
        return database.createNativeQuery(sql).setParameter("report", report.uuid())
                .setParameter("state", reader.state() == null ? "" : reader.state())
                .setParameter("drafter", readsAsDrafter(reader))
                .setParameter("as", own ? "" : lens.state()).setParameter("soon", lens.onceSubmitted());
    }

    static boolean readsAsDrafter(PersonView reader) {
        return reader.is(Role.EXPERT) || reader.is(Role.COORDINATOR) || reader.is(Role.CHAIR);
    }

    private static List<UUID> uuids(Collection<CommentId> ids) {
        return ids.stream().map(CommentId::uuid).toList();
    }

    Optional<ReportId> reportOf(CommentId id) {
        return database.createNativeQuery("select report from comment where id = :id", UUID.class).setParameter("id", id.uuid())
                .getResultStream().findFirst().map(uuid -> new ReportId((UUID) uuid));
    }

    PersonId author(CommentId id) {
        return new PersonId((UUID) database.createNativeQuery("select author from comment where id = :id", UUID.class).setParameter("id", id.uuid()).getSingleResult());
    }

    int add(CommentId id, int version, String state, UUID author, Commenting.WriteComment comment, Anchor anchor, Instant now) {
        var number = ((Number) database.createNativeQuery("select coalesce(max(number), 0) + 1 from comment where report = :report and state = :state")
                .setParameter("report", comment.report().uuid()).setParameter("state", state).getSingleResult()).intValue();
        database.createNativeQuery("""
                        insert into comment (id, report, number, version, state, author, paragraph, quote, quote_before, quote_after, type, text, proposed_wording, audience, written_at)
                        values (:id, :report, :number, :version, :state, :author, cast(:paragraph as uuid), :quote, :before, :after, :type, :text, :wording, :audience, :now)""")
                .setParameter("id", id.uuid()).setParameter("report", comment.report().uuid()).setParameter("number", number)
                .setParameter("version", version).setParameter("state", state).setParameter("author", author)
                .setParameter("paragraph", comment.paragraph() == null ? null : comment.paragraph().toString())
                .setParameter("quote", anchor == null ? null : anchor.quote()).setParameter("before", anchor == null ? null : anchor.before())
                .setParameter("after", anchor == null ? null : anchor.after())
                .setParameter("type", comment.type()).setParameter("text", comment.text())
                .setParameter("wording", comment.proposedWording()).setParameter("audience", comment.audience()).setParameter("now", now).executeUpdate();
        return number;
    }

    void reword(CommentId id, String type, String text, String wording, String audience, UUID by, Instant now) {
        database.createNativeQuery("""
                        update comment set type = :type, text = :text, proposed_wording = :wording, audience = :audience,
                               revision = revision + 1, edited_at = :now, edited_by = :by where id = :id""")
                .setParameter("type", type).setParameter("text", text).setParameter("wording", wording).setParameter("audience", audience)
                .setParameter("now", now).setParameter("by", by).setParameter("id", id.uuid()).executeUpdate();
    }

    /** Gives these, which wait in the room, the numbers after those that the state has submitted. */
    void number(ReportId report, String state, List<CommentId> inOrder) {
        if (inOrder.isEmpty()) {
            return;
        }
        database.createNativeQuery("""
                        update comment c set number = n.place + (select coalesce(max(number), 0) from comment where report = :report and state = :state and submitted_at is not null)
                        from unnest(cast(string_to_array(:ids, ',') as uuid[])) with ordinality as n(id, place) where c.id = n.id""")
                .setParameter("report", report.uuid()).setParameter("state", state)
                .setParameter("ids", inOrder.stream().map(CommentId::toString).collect(Collectors.joining(","))).executeUpdate();
    }

    void submit(List<CommentId> ids, UUID by, Instant now) {
        if (!ids.isEmpty()) {
            database.createNativeQuery("update comment set submitted_at = :now, submitted_by = :by where id in :ids and submitted_at is null and withdrawn_at is null")
                    .setParameter("now", now).setParameter("by", by).setParameter("ids", uuids(ids)).executeUpdate();
        }
    }

    /** One that never left the room has no number among those that did. */
    void withdraw(CommentId id, UUID by, Instant now) {
        database.createNativeQuery("update comment set withdrawn_at = :now, withdrawn_by = :by, number = case when submitted_at is null then 0 else number end where id = :id")
                .setParameter("now", now).setParameter("by", by).setParameter("id", id.uuid()).executeUpdate();
    }

    void widen(CommentId id, Audience from, Audience to, UUID by, Instant now) {
        database.createNativeQuery("update comment set audience = :to where id = :id").setParameter("to", to.key()).setParameter("id", id.uuid()).executeUpdate();
        database.createNativeQuery("insert into comment_widening (comment, from_whom, to_whom, widened_by, widened_at) values (:id, :from, :to, :by, :now)")
                .setParameter("id", id.uuid()).setParameter("from", from.key()).setParameter("to", to.key()).setParameter("by", by).setParameter("now", now).executeUpdate();
    }

    void support(CommentId id, String state, UUID by, Instant now) {
        database.createNativeQuery("insert into comment_support (id, comment, state, given_by, given_at) values (:key, :id, :state, :by, :now)")
                .setParameter("key", UUID.randomUUID()).setParameter("id", id.uuid()).setParameter("state", state).setParameter("by", by).setParameter("now", now).executeUpdate();
    }

    void endSupport(CommentId id, String state, UUID by, Instant now) {
        database.createNativeQuery("update comment_support set withdrawn_at = :now, withdrawn_by = :by where comment = :id and state = :state and withdrawn_at is null")
                .setParameter("id", id.uuid()).setParameter("state", state).setParameter("by", by).setParameter("now", now).executeUpdate();
    }

    void note(CommentId id, String state, UUID author, String text, Instant now) {
        database.createNativeQuery("insert into room_note (id, comment, state, author, text, written_at) values (:key, :id, :state, :author, :text, :now)")
                .setParameter("key", UUID.randomUUID()).setParameter("id", id.uuid()).setParameter("state", state).setParameter("author", author)
                .setParameter("text", text).setParameter("now", now).executeUpdate();
    }

    /** What the people of this state said of these comments among themselves. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<CommentThread.Note>> notes(Collection<CommentId> ids, String state) {
        if (ids.isEmpty() || state == null) {
            return Map.of();
        }
        List<Object[]> rows = database.createNativeQuery("""
                        select n.comment, p.display_name, n.text, n.written_at from room_note n join person p on p.id = n.author
                        where n.comment in :ids and n.state = :state order by n.written_at, n.id""")
                .setParameter("ids", uuids(ids)).setParameter("state", state).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                Collectors.mapping(row -> new CommentThread.Note((String) row[1], (String) row[2], (Instant) row[3]), Collectors.toList())));
    }

    @SuppressWarnings("unchecked")
    Map<UUID, List<CommentThread.Widening>> widenings(Collection<CommentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = database.createNativeQuery("""
                        select w.comment, w.from_whom, w.to_whom, p.display_name, w.widened_at from comment_widening w join person p on p.id = w.widened_by
                        where w.comment in :ids order by w.id""").setParameter("ids", uuids(ids)).getResultList();
        return rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> new CommentThread.Widening(
                Audience.ofKey((String) row[1]).orElseThrow(), Audience.ofKey((String) row[2]).orElseThrow(), (String) row[3], (Instant) row[4]), Collectors.toList())));
    }

    @SuppressWarnings("unchecked")
    private List<CommentView> views(Query query) {
        return ((List<Object[]>) query.getResultList()).stream().map(this::view).toList();
    }

    private CommentView view(Object[] row) {
        var mechanism = (String) row[17];
        var quote = (String) row[6];
        var supports = row[21] == null ? List.<Support>of()
                : Arrays.stream(((String) row[21]).split(",")).map(state -> new Support(state, mechanisms.stateName(mechanism, state))).toList();
        return new CommentView(new CommentId((UUID) row[0]), ((Number) row[1]).intValue(), ((Number) row[2]).intValue(), (String) row[3],
                mechanisms.stateName(mechanism, (String) row[3]), (String) row[4], (UUID) row[5], quote,
                CommentType.ofKey((String) row[7]).orElseThrow(), (String) row[8], (String) row[9], Audience.ofKey((String) row[10]).orElseThrow(),
                (Instant) row[11], (Instant) row[12], (Boolean) row[13], (String) row[14], (String) row[15], (String) row[16],
                quote == null ? null : new Anchor(quote, (String) row[18], (String) row[19]), ((Number) row[20]).intValue(), supports);
    }
}
