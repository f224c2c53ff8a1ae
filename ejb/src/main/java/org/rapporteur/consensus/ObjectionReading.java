package org.rapporteur.consensus;

import static org.rapporteur.authority.Capability.LIST_REPORTS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.MechanismView;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Role;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Page;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/** The open objections of a mechanism, whatever report they are on. Only circulated texts are objected to. */
@Stateless
public class ObjectionReading {

    /** The newest word of each state on each report that is not decided yet. A former member's is seen on its report; it is open no more. */
    private static final String OPEN = """
            select n.* from (
                select distinct on (p.report, p.state) p.id, p.report, coalesce(nullif(v.title, ''), r.title), r.status, p.version as taken_on, r.version, p.state, p.reason, p.would_resolve,
                       p.taken_at, p.stance, p.withdrawn_at, p.paragraphs
                from position p join report r on r.id = p.report join version v on v.report = r.id and v.number = r.version
                where r.mechanism = :mechanism and r.status not in ('publish', 'published') and p.state = any(string_to_array(:members, ' ')) and %s
                order by p.report, p.state, p.taken_at desc) n
            where n.stance = 'objection' and n.withdrawn_at is null""";
    private static final String NUMBERS = """
            select r.id, cast(each.value ->> 'id' as uuid), cast(each.value ->> 'number' as integer)
            from report r join version v on v.report = r.id and v.number = r.version, jsonb_path_query(cast(v.content as jsonb), '$.sections[*].paragraphs[*]') as each (value)
            where r.id in (:reports) and each.value ->> 'id' in (:paragraphs)""";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;

    public enum Whose implements Keyed {
        ALL("true"),
        /** Those of the caller's state. */
        MINE("p.state = cast(:state as text)"),
        /** Those on reports that the caller opened or wrote in; a coordinator answers for all. */
        ON_ME("(:coordinates or r.opened_by = :me or exists (select 1 from paragraph_revision h where h.report = r.id and h.written_by = :me))");

        private final String condition;

        Whose(String condition) {
            this.condition = condition;
        }

        public static Optional<Whose> ofKey(String key) {
            return Keyed.of(Whose.class, key);
        }
    }

    /** The oldest first. */
    @Requires(LIST_REPORTS)
    @SuppressWarnings("unchecked")
    public Page<ObjectionView> open(Whose whose, Page.Request part) {
        List<Object[]> rows = asked(OPEN.formatted(whose.condition) + " order by n.taken_at, n.id", whose).setFirstResult(part.offset()).setMaxResults(part.size()).getResultList();
        var total = rows.size() < part.size() && part.page() == 0 ? rows.size()
                : ((Number) asked("select count(*) from (" + OPEN.formatted(whose.condition) + ") as found", whose).getSingleResult()).longValue();
        var numbers = numbers(rows);
        return new Page<>(rows.stream().map(row -> view(row, numbers.getOrDefault((UUID) row[1], Map.of()))).toList(), part.page(), part.size(), total);
    }

    private Query asked(String sql, Whose whose) {
        var person = caller.person();
        var members = mechanisms.get(person.mechanism()).members().stream().map(MechanismView.Member::state).collect(Collectors.joining(" "));
        var query = database.createNativeQuery(sql).setParameter("mechanism", person.mechanism()).setParameter("members", members);
        if (whose == Whose.MINE) {
            query.setParameter("state", person.state());
        } else if (whose == Whose.ON_ME) {
            query.setParameter("me", person.id().uuid()).setParameter("coordinates", person.is(Role.COORDINATOR));
        }
        return query;
    }

    /** The numbers, in the newest version of each report, of the paragraphs that are objected to: one statement for all of them. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Map<UUID, Integer>> numbers(List<Object[]> rows) {
        var named = rows.stream().filter(row -> !concerned(row).isEmpty()).toList();
        if (named.isEmpty()) {
            return Map.of();
        }
        List<Object[]> found = database.createNativeQuery(NUMBERS).setParameter("reports", named.stream().map(row -> row[1]).distinct().toList())
                .setParameter("paragraphs", named.stream().flatMap(row -> concerned(row).stream()).map(UUID::toString).distinct().toList()).getResultList();
        return found.stream().collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.toMap(row -> (UUID) row[1], row -> (Integer) row[2])));
    }

    private ObjectionView view(Object[] row, Map<UUID, Integer> numbers) {
        return new ObjectionView(new PositionId((UUID) row[0]), new ReportId((UUID) row[1]), (String) row[2], ReportStatus.ofKey((String) row[3]), ((Number) row[4]).intValue(),
                ((Number) row[5]).intValue(), (String) row[6], mechanisms.stateName(caller.person().mechanism(), (String) row[6]), (String) row[7], (String) row[8],
                concerned(row), concerned(row).stream().map(numbers::get).filter(Objects::nonNull).sorted().toList(), (Instant) row[9]);
    }

    private static List<UUID> concerned(Object[] row) {
        return Positions.concerned((String) row[12]);
    }
}
