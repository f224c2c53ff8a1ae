package org.rapporteur.consensus;

import static org.rapporteur.authority.Capability.LIST_REPORTS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Role;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.shared.Keyed;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The open objections of a mechanism, whatever report they are on, in one statement. Only circulated texts are objected to. */
@Stateless
public class ObjectionReading {

    /** The newest word of each state on each report that is not decided yet. A former member's is seen on its report; it is open no more. */
    private static final String OPEN = """
            select n.* from (
                select distinct on (p.report, p.state) p.id, p.report, coalesce(nullif(v.title, ''), r.title), r.status, p.version as taken_on, r.version, p.state, p.reason, p.would_resolve,
                       p.taken_at, p.stance, p.withdrawn_at
                from position p join report r on r.id = p.report join version v on v.report = r.id and v.number = r.version
                where r.mechanism = :mechanism and r.status not in ('publish', 'published') and %s
                order by p.report, p.state, p.taken_at desc) n
            where n.stance = 'objection' and n.withdrawn_at is null order by n.taken_at, n.id""";

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
    public List<ObjectionView> open(Whose whose) {
        var person = caller.person();
        var query = database.createNativeQuery(OPEN.formatted(whose.condition)).setParameter("mechanism", person.mechanism());
        if (whose == Whose.MINE) {
            query.setParameter("state", person.state());
        } else if (whose == Whose.ON_ME) {
            query.setParameter("me", person.id().uuid()).setParameter("coordinates", person.is(Role.COORDINATOR));
        }
        var members = mechanisms.get(person.mechanism());
        return ((List<Object[]>) query.getResultList()).stream().filter(row -> members.member((String) row[6]).isPresent())
                .map(row -> new ObjectionView(new PositionId((UUID) row[0]), new ReportId((UUID) row[1]), (String) row[2], ReportStatus.ofKey((String) row[3]), ((Number) row[4]).intValue(),
                        ((Number) row[5]).intValue(), (String) row[6], members.stateName((String) row[6]), (String) row[7], (String) row[8], (Instant) row[9])).toList();
    }
}
