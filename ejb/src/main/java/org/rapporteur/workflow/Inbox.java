package org.rapporteur.workflow;

import static org.rapporteur.authority.Capability.SEE_OWN_WORK;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final String SHOWN = """
            select d.id, d.type, s.name, d.report, r.title, d.role, d.state, p.display_name, d.since, d.due_at, r.revision, r.version,
                   (d.person = :me or d.person is null and d.role in :roles and (d.state is null or d.state = :state)) as mine
            """;
    private static final String OPEN = " where d.closed_at is null and d.mechanism = :mechanism";
    private static final String COLUMNS = SHOWN + """
            from duty d join step s on s.id = d.step join report r on r.id = d.report left join person p on p.id = d.person
            """ + OPEN;
    private static final String MINE = " and (d.person = :me or d.person is null and d.role in :roles and (d.state is null or d.state = :state))";
    private static final String NOT_MINE = " and not (d.person is not distinct from :me or d.person is null and d.role in :roles and (d.state is null or d.state = :state))";
    private static final Sorting ORDER = new Sorting("d.since desc, r.title, d.id",
            Map.of("since", "d.since", "due", "d.due_at", "title", "r.title", "step", "d.type", "state", "d.state"));
    /**
     * The same as MINE, found by one walk in order through an index for each role and for each of everybody's and the own
     * state's duties, so that it costs what is shown and not what is open. {@code %1$s} order, {@code %2$s} condition, {@code %3$d} how many.
     */
    private static final String FOUND = """
            (select id, since, due_at from duty
                where closed_at is null and person = :me and mechanism = :mechanism %2$s order by %1$s limit %3$d)
            union all
            (select each.* from (select distinct role, state from unnest(string_to_array(:names, ' ')) as r(role), unnest(array['', :state]) as s(state)) as voice
                cross join lateral (select id, since, due_at from duty
                    where closed_at is null and person is null and mechanism = :mechanism and role = voice.role and coalesce(state, '') = voice.state %2$s
                    order by %1$s limit %3$d) as each)
            """;
    private static final String NEWEST = "since desc, id";
    private static final String SOONEST = "due_at, id";
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

    /**
     * What the caller is to do, as much as a page shows of it and no more: also where many thousand things wait.
     *
     * @param until what is due before it is counted
     */
    @Requires(SEE_OWN_WORK)
    public WorkView work(int newest, int soonest, Instant until) {
        var first = first(NEWEST, "", newest);
        if (first.size() < newest) {
            var dated = first.stream().filter(each -> each.due() != null).sorted(Comparator.comparing(DutyView::due)).toList();
            return new WorkView(first, dated.subList(0, Math.min(soonest, dated.size())), first.size(), (int) dated.stream().filter(each -> each.due().isBefore(until)).count());
        }
        return new WorkView(first, first(SOONEST, "and due_at is not null", soonest), count(NEWEST, "", null), count(SOONEST, "and due_at < :until", until));
    }

    private List<DutyView> first(String order, String which, int most) {
        return rows(found(SHOWN + "from (select * from (" + FOUND.formatted(order, which, most) + ") as found order by " + order + " limit " + most + """
                ) as first join duty d on d.id = first.id join step s on s.id = d.step join report r on r.id = d.report left join person p on p.id = d.person
                order by first.""" + order.replace(", ", ", first."), null).setParameter("roles", roles()));
    }

    private int count(String order, String which, Instant until) {
        var most = WorkView.MOST + 1;
        var counted = found("select count(*) from (" + FOUND.formatted(order, which, most) + ") as found", until).getSingleResult();
        return Math.min(most, ((Number) counted).intValue());
    }

    private Query found(String sql, Instant until) {
        var person = caller.person();
        var query = database.createNativeQuery(sql).setParameter("me", person.id().uuid()).setParameter("mechanism", person.mechanism())
                .setParameter("names", String.join(" ", roles())).setParameter("state", person.state() == null ? "" : person.state());
        return until == null ? query : query.setParameter("until", until);
    }

    private List<String> roles() {
        return caller.person().roles().stream().map(Role::name).toList();
    }

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
                : ((Number) asked("select count(*) from duty d join report r on r.id = d.report" + OPEN + which).getSingleResult()).longValue();
        return new Page<>(rows, part.page(), part.size(), total);
    }

    private Query asked(String sql) {
        var person = caller.person();
        var query = database.createNativeQuery(sql)
                .setParameter("me", person.id().uuid())
                .setParameter("roles", roles())
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
