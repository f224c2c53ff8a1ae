package org.rapporteur.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.authority.Policy;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.PersonView;
import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/** Statements are never changed: that one was cleared or withdrawn is a row of its own. */
@ApplicationScoped
class Statements {

    static final String CLEARED = "cleared";
    static final String WITHDRAWN = "withdrawn";

    private static final String COLUMNS = """
            select s.id, s.number, s.kind, s.state, p.display_name, s.paragraph, s.on_text, s.version, s.text, s.written_at, c.done_at, w.done_at, r.mechanism, s.author
            from statement s join person p on p.id = s.author join report r on r.id = s.report
            left join statement_act c on c.statement = s.id and c.act = 'cleared'
            left join statement_act w on w.statement = s.id and w.act = 'withdrawn'
            where s.report = :report
            """;
    /**
     * Before it is cleared only its author, or its state's people, know of it. The experts' dissents stay with the panel until
     * the states are asked to decide: they then see what is going to be printed beside the text.
     */
    private static final String VISIBLE = """
             and (s.author = :reader and s.state is null or s.state = :state
                  or c.done_at is not null and (s.state is not null or :panel or exists (select 1 from step d where d.report = s.report and d.type in ('decide', 'silence'))))
            """;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Mechanisms mechanisms;

    /** A statement as it is handed in. */
    record New(ReportId report, StatementKind kind, String state, UUID author, UUID paragraph, String onText, int version, String text, UUID step) {
    }

    int add(StatementId id, New statement, Instant now) {
        var number = ((Number) database.createNativeQuery("select coalesce(max(number), 0) + 1 from statement where report = :report")
                .setParameter("report", statement.report().uuid()).getSingleResult()).intValue();
        database.createNativeQuery("""
                        insert into statement (id, report, number, kind, state, author, paragraph, on_text, version, text, step, written_at)
                        values (:id, :report, :number, :kind, :state, :author, cast(:paragraph as uuid), :onText, :version, :text, cast(:step as uuid), :now)""")
                .setParameter("id", id.uuid()).setParameter("report", statement.report().uuid()).setParameter("number", number)
                .setParameter("kind", statement.kind().key()).setParameter("state", statement.state()).setParameter("author", statement.author())
                .setParameter("paragraph", text(statement.paragraph())).setParameter("onText", statement.onText()).setParameter("version", statement.version())
                .setParameter("text", statement.text()).setParameter("step", text(statement.step())).setParameter("now", now).executeUpdate();
        return number;
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    void mark(StatementId id, String act, UUID by, Instant now) {
        database.createNativeQuery("insert into statement_act (statement, act, done_at, done_by) values (:id, :act, :now, :by)")
                .setParameter("id", id.uuid()).setParameter("act", act).setParameter("now", now).setParameter("by", by).executeUpdate();
    }

    List<StatementView> visible(ReportId report, PersonView reader) {
        return views(asked(VISIBLE + " order by s.number", report).setParameter("reader", reader.id().uuid()).setParameter("state", reader.state() == null ? "" : reader.state())
                .setParameter("panel", Policy.seesUncirculated(reader)));
    }

    List<StatementView> printed(ReportId report) {
        return views(asked(" and c.done_at is not null and w.done_at is null order by s.number", report));
    }

    /** What an expert gave together with a signature, and has not withdrawn. */
    List<StatementView> givenWithSignature(ReportId report, UUID author) {
        return views(asked(" and (s.step is not null or exists (select 1 from signature_again g where g.statement = s.id)) and s.author = :author and w.done_at is null order by s.number", report).setParameter("author", author));
    }

    Optional<ReportId> reportOf(StatementId id) {
        return database.createNativeQuery("select report from statement where id = :id", UUID.class).setParameter("id", id.uuid())
                .getResultStream().findFirst().map(uuid -> new ReportId((UUID) uuid));
    }

    private Query asked(String condition, ReportId report) {
        return database.createNativeQuery(COLUMNS + condition).setParameter("report", report.uuid());
    }

    @SuppressWarnings("unchecked")
    private List<StatementView> views(Query query) {
        return ((List<Object[]>) query.getResultList()).stream().map(this::view).toList();
    }

    private StatementView view(Object[] row) {
        var state = (String) row[3];
        var author = (String) row[4];
        return new StatementView(new StatementId((UUID) row[0]), ((Number) row[1]).intValue(), StatementKind.ofKey((String) row[2]).orElseThrow(), state,
                state == null ? author : mechanisms.stateName((String) row[12], state), (UUID) row[13], author, (UUID) row[5], (String) row[6], ((Number) row[7]).intValue(),
                (String) row[8], (Instant) row[9], (Instant) row[10], (Instant) row[11]);
    }
}
