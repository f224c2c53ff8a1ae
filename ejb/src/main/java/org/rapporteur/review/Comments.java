package org.rapporteur.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.governance.Mechanisms;
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
                   c.written_at, c.submitted_at, c.withdrawn_at is not null as withdrawn, d.disposition, d.reason, b.display_name, r.mechanism
            from comment c
            join report r on r.id = c.report
            join person a on a.id = c.author
            left join lateral (select * from disposition where comment = c.id order by id desc limit 1) d on true
            left join person b on b.id = d.given_by
            where c.report = :report
            """;
    /** The own state's always; others' once submitted, and by the audience that their state gave them. */
    private static final String VISIBLE = """
             and (c.state = :state or c.submitted_at is not null and (c.audience = 'all' or :drafter))
            """;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Mechanisms mechanisms;

    List<CommentView> visible(ReportId report, PersonView reader) {
        return views(asked(COLUMNS + VISIBLE + " order by c.written_at, c.id", report, reader));
    }

    Optional<CommentView> visible(ReportId report, CommentId id, PersonView reader) {
        return views(asked(COLUMNS + VISIBLE + " and c.id = :id", report, reader).setParameter("id", id.uuid())).stream().findFirst();
    }

    private Query asked(String sql, ReportId report, PersonView reader) {
        return database.createNativeQuery(sql).setParameter("report", report.uuid())
                .setParameter("state", reader.state() == null ? "" : reader.state())
                .setParameter("drafter", readsAsDrafter(reader));
    }

    private static boolean readsAsDrafter(PersonView reader) {
        return reader.is(Role.EXPERT) || reader.is(Role.COORDINATOR) || reader.is(Role.CHAIR);
    }

    Optional<ReportId> reportOf(CommentId id) {
        return database.createNativeQuery("select report from comment where id = :id", UUID.class).setParameter("id", id.uuid())
                .getResultStream().findFirst().map(uuid -> new ReportId((UUID) uuid));
    }

    int add(CommentId id, int version, String state, UUID author, Commenting.WriteComment comment, Instant now) {
        var number = ((Number) database.createNativeQuery("select coalesce(max(number), 0) + 1 from comment where report = :report and state = :state")
                .setParameter("report", comment.report().uuid()).setParameter("state", state).getSingleResult()).intValue();
        database.createNativeQuery("""
                        insert into comment (id, report, number, version, state, author, paragraph, quote, type, text, proposed_wording, audience, written_at)
                        values (:id, :report, :number, :version, :state, :author, cast(:paragraph as uuid), :quote, :type, :text, :wording, :audience, :now)""")
                .setParameter("id", id.uuid()).setParameter("report", comment.report().uuid()).setParameter("number", number)
                .setParameter("version", version).setParameter("state", state).setParameter("author", author)
                .setParameter("paragraph", comment.paragraph() == null ? null : comment.paragraph().toString())
                .setParameter("quote", comment.quote()).setParameter("type", comment.type()).setParameter("text", comment.text())
                .setParameter("wording", comment.proposedWording()).setParameter("audience", comment.audience()).setParameter("now", now).executeUpdate();
        return number;
    }

    int submit(ReportId report, String state, UUID by, Instant now) {
        return database.createNativeQuery("""
                        update comment set submitted_at = :now, submitted_by = :by
                        where report = :report and state = :state and submitted_at is null and withdrawn_at is null""")
                .setParameter("now", now).setParameter("by", by).setParameter("report", report.uuid()).setParameter("state", state).executeUpdate();
    }

    void withdraw(CommentId id, UUID by, Instant now) {
        database.createNativeQuery("update comment set withdrawn_at = :now, withdrawn_by = :by where id = :id")
                .setParameter("now", now).setParameter("by", by).setParameter("id", id.uuid()).executeUpdate();
    }

    void answer(CommentId id, String disposition, String reason, UUID by, Instant now) {
        database.createNativeQuery("insert into disposition (comment, disposition, reason, given_at, given_by) values (:id, :disposition, :reason, :now, :by)")
                .setParameter("id", id.uuid()).setParameter("disposition", disposition).setParameter("reason", reason)
                .setParameter("now", now).setParameter("by", by).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<CommentView> views(Query query) {
        return ((List<Object[]>) query.getResultList()).stream().map(this::view).toList();
    }

    private CommentView view(Object[] row) {
        return new CommentView(new CommentId((UUID) row[0]), ((Number) row[1]).intValue(), ((Number) row[2]).intValue(), (String) row[3],
                mechanisms.stateName((String) row[17], (String) row[3]), (String) row[4], (UUID) row[5], (String) row[6],
                CommentType.ofKey((String) row[7]).orElseThrow(), (String) row[8], (String) row[9], Audience.ofKey((String) row[10]).orElseThrow(),
                (Instant) row[11], (Instant) row[12], (Boolean) row[13], (String) row[14], (String) row[15], (String) row[16]);
    }
}
