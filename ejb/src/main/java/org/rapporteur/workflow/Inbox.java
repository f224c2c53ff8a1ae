package org.rapporteur.workflow;

import static org.rapporteur.authority.Capability.SEE_OWN_WORK;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.rapporteur.authority.Capability;
import org.rapporteur.authority.Requires;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Lent;
import org.rapporteur.identity.Role;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Page;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.Sorting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/** What waits for the caller, and for whom the caller waits. */
@Stateless
public class Inbox {

    private static final String COLUMNS = """
            select d.id, d.type, s.name, d.report, r.title, d.role, d.state, p.display_name, d.since, d.due_at, r.revision, r.version,
                   (d.person = :me or d.person is null and d.role in :roles and (d.state is null or d.state = :state)) as mine
            from duty d join step s on s.id = d.step join report r on r.id = d.report left join person p on p.id = d.person
            where d.closed_at is null and d.mechanism = :mechanism
            """;
    private static final String MINE = " and (d.person = :me or d.person is null and d.role in :roles and (d.state is null or d.state = :state))";
    private static final String NOT_MINE = " and not (d.person is not distinct from :me or d.person is null and d.role in :roles and (d.state is null or d.state = :state))";
    private static final Sorting ORDER = new Sorting("d.since desc, r.title, d.id",
            Map.of("since", "d.since", "due", "d.due_at", "title", "r.title", "step", "d.type", "state", "d.state"));
    /** The newest steps at which others owe something, then everything owed there. {@code %1$s}: open, another's, and known to the caller. */
    private static final String AWAITED = """
            select s.type, s.name, s.report, r.title, r.version, s.opened_at, s.due_at, count(*), count(d.done_by),
                   string_agg(d.state, ' ') filter (where d.closed_at is null %1$s),
                   string_agg(p.display_name, chr(10) order by p.display_name) filter (where d.closed_at is null %1$s),
                   string_agg(distinct d.role, ' ') filter (where d.person is null and d.state is null and d.closed_at is null %1$s)
            from (select s.* from step s join report r on r.id = s.report
                  where s.closed_at is null and r.mechanism = :mechanism
                    and exists (select 1 from duty d where d.step = s.id and d.closed_at is null %1$s)
                  order by s.opened_at desc, s.id limit :most) s
            join report r on r.id = s.report join duty d on d.step = s.id left join person p on p.id = d.person
            group by s.id, s.type, s.name, s.report, s.opened_at, s.due_at, r.title, r.version
            order by s.opened_at desc, r.title, s.id
            """;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Steps steps;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;

    /** What the caller is to do, newest first unless it is sorted otherwise. */
    @Requires(SEE_OWN_WORK)
    public Page<DutyView> mine(Page.Request part) {
        return part(MINE, part);
    }

    /** What others owe on the reports that the caller may know of: for whom the caller waits. A delegate sees the own state's. */
    @Requires(SEE_OWN_WORK)
    public Page<DutyView> others(Page.Request part) {
        return part(NOT_MINE + known(), part);
    }

    /** The same by step, the newest {@code most}: how many of those responsible have acted, and who has not. */
    @Requires(SEE_OWN_WORK)
    @SuppressWarnings("unchecked")
    public List<AwaitedView> awaited(int most) {
        return ((List<Object[]>) asked(AWAITED.formatted(NOT_MINE + known())).setParameter("most", most).getResultList()).stream().map(this::awaited).toList();
    }

    private AwaitedView awaited(Object[] row) {
        var missing = new ArrayList<Said>();
        split(row[9], " ").map(state -> mechanisms.stateName(caller.person().mechanism(), state)).sorted().map(Said::words).forEach(missing::add);
        split(row[10], "\n").map(Said::words).forEach(missing::add);
        split(row[11], " ").map(role -> Role.valueOf(role).said()).forEach(missing::add);
        return new AwaitedView(StepType.ofKey((String) row[0]).orElseThrow(), (String) row[1], new ReportId((UUID) row[2]), (String) row[3],
                ((Number) row[4]).intValue(), (Instant) row[5], (Instant) row[6], ((Number) row[7]).intValue(), ((Number) row[8]).intValue(), missing);
    }

    private static Stream<String> split(Object joined, String by) {
        return joined == null ? Stream.empty() : Stream.of(((String) joined).split(by));
    }

    private String known() {
        if (Capability.READ_REPORT.grantedTo(caller.person().roles())) {
            return caller.person().state() == null ? "" : " and r.version > 0 and d.state = :state";
        }
        return " and false";
    }

    /** @throws NotFound if there is no such open task, or it is not for the caller to know */
    @Requires(SEE_OWN_WORK)
    public DutyView task(DutyId id) {
        return rows(asked(COLUMNS + MINE + " and d.id = :id").setParameter("id", id.uuid())).stream().findFirst()
                .orElseThrow(() -> new NotFound("task"));
    }

    /** The caller's own open duty on a report, if any. */
    @Requires(SEE_OWN_WORK)
    public Optional<DutyView> mineOn(ReportId report) {
        return rows(asked(COLUMNS + MINE + " and d.report = :report order by d.since desc, d.id").setParameter("report", report.uuid()).setMaxResults(1)).stream().findFirst();
    }

    /** Where the report stands; empty before its route and after its end. */
    @Requires(Capability.READ_REPORT)
    public Optional<StepView> step(ReportId report) {
        return steps.open(report).map(step -> {
            var duties = steps.duties(step.id());
            return step.view(duties.size(), (int) duties.stream().filter(Duty::done).count());
        });
    }

    private Page<DutyView> part(String which, Page.Request part) {
        var rows = rows(asked(COLUMNS + which + ORDER.by(part)).setFirstResult(part.offset()).setMaxResults(part.size()));
        var total = rows.size() < part.size() && part.page() == 0 ? rows.size()
                : ((Number) asked("select count(*) from (" + COLUMNS + which + ") as found").getSingleResult()).longValue();
        return new Page<>(rows, part.page(), part.size(), total);
    }

    private Query asked(String sql) {
        var person = caller.person();
        var query = database.createNativeQuery(sql)
                .setParameter("me", person.id().uuid())
                .setParameter("roles", person.roles().stream().map(Role::name).toList())
                .setParameter("mechanism", person.mechanism());
        return query.setParameter("state", person.state() == null ? "" : person.state());
    }

    @SuppressWarnings("unchecked")
    private List<DutyView> rows(Query query) {
        return ((List<Object[]>) query.getResultList()).stream().map(this::view).toList();
    }

    private DutyView view(Object[] row) {
        var state = (String) row[6];
        return new DutyView(new DutyId((UUID) row[0]), StepType.ofKey((String) row[1]).orElseThrow(), (String) row[2], new ReportId((UUID) row[3]),
                (String) row[4], Role.valueOf((String) row[5]), state,
                state == null ? null : mechanisms.stateName(caller.person().mechanism(), state), (String) row[7], (Instant) row[8], (Instant) row[9],
                Boolean.TRUE.equals(row[12]), ((Number) row[10]).intValue(), ((Number) row[11]).intValue(),
                row[7] != null ? null : caller.person().inPlaceOf(Set.of(Role.valueOf((String) row[5]))).map(Lent::name).orElse(null));
    }
}
