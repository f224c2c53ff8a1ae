package org.rapporteur.identity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/** Who acts on behalf of whom, without asking who wants to know. */
@ApplicationScoped
@Transactional
public class Substitutions {

    private static final String COLUMNS = """
            select s.id, s.absent, a.display_name, s.substitute, p.display_name, s.from_at, s.until_at, s.reason, g.display_name, s.granted_at, e.display_name, s.ended_at
            from substitution s join person a on a.id = s.absent join person p on p.id = s.substitute join person g on g.id = s.granted_by left join person e on e.id = s.ended_by
            """;

    private static final Set<Role> LENDABLE = EnumSet.of(Role.COORDINATOR, Role.CHAIR, Role.SECRETARIAT, Role.CLEARING_DELEGATE);

    @PersistenceContext
    private EntityManager database;
    @Inject
    private People people;

    /** The person with the roles that others' absence lends now. What is lent cannot be lent on: only roles of one's own are. */
    PersonView withLent(PersonView person, Instant now) {
        var lent = rows(database.createNativeQuery(COLUMNS + " where s.substitute = :me and s.ended_at is null and s.from_at <= :now and s.until_at > :now and a.active order by s.granted_at")
                .setParameter("me", person.id().uuid()).setParameter("now", now)).stream()
                .map(each -> new Lent(each.absent(), each.absentName(), lent(people.find(each.absent().uuid()).orElseThrow(), person)))
                .filter(each -> !each.roles().isEmpty()).toList();
        return lent.isEmpty() ? person : person.with(lent);
    }

    private static Set<Role> lent(Person absent, PersonView to) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (absent.is(role) && !to.is(role) && lendable(role)) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** A signature under the experts' text is personal, and a delegate has no right that the state's other people lack. */
    private static boolean lendable(Role role) {
        return LENDABLE.contains(role);
    }

    /** Whether {@code substitute} could act for {@code absent}: of the same mechanism, state and kind of role, with something to gain. */
    public static boolean fits(PersonView absent, PersonView substitute) {
        return absent.active() && substitute.active() && !absent.id().equals(substitute.id()) && absent.mechanism().equals(substitute.mechanism())
                && (absent.state() == null ? substitute.state() == null : absent.state().equals(substitute.state()))
                && absent.ownRoles().stream().allMatch(role -> substitute.ownRoles().stream().allMatch(other -> other.kind() == role.kind()))
                && absent.ownRoles().stream().anyMatch(role -> lendable(role) && !substitute.ownRoles().contains(role));
    }

    public List<SubstitutionView> ofMechanism(String mechanism) {
        return rows(database.createNativeQuery(COLUMNS + " where s.mechanism = :mechanism order by s.from_at desc, s.id").setParameter("mechanism", mechanism));
    }

    public Optional<SubstitutionView> find(String mechanism, UUID id) {
        return rows(database.createNativeQuery(COLUMNS + " where s.mechanism = :mechanism and s.id = :id").setParameter("mechanism", mechanism).setParameter("id", id)).stream().findFirst();
    }

    public UUID add(String mechanism, PersonId absent, PersonId substitute, Instant from, Instant until, String reason, PersonId by, Instant now) {
        var id = UUID.randomUUID();
        database.createNativeQuery("""
                        insert into substitution (id, mechanism, absent, substitute, from_at, until_at, reason, granted_by, granted_at)
                        values (:id, :mechanism, :absent, :substitute, :from, :until, :reason, :by, :now)""")
                .setParameter("id", id).setParameter("mechanism", mechanism).setParameter("absent", absent.uuid()).setParameter("substitute", substitute.uuid())
                .setParameter("from", from).setParameter("until", until).setParameter("reason", reason).setParameter("by", by.uuid()).setParameter("now", now).executeUpdate();
        return id;
    }

    /** @return whether it was not ended before */
    public boolean end(UUID id, PersonId by, Instant now) {
        return database.createNativeQuery("update substitution set ended_at = :now, ended_by = :by where id = :id and ended_at is null and until_at > :now")
                .setParameter("now", now).setParameter("by", by.uuid()).setParameter("id", id).executeUpdate() > 0;
    }

    @SuppressWarnings("unchecked")
    private static List<SubstitutionView> rows(Query query) {
        return ((List<Object[]>) query.getResultList()).stream().map(row -> new SubstitutionView((UUID) row[0], new PersonId((UUID) row[1]), (String) row[2],
                new PersonId((UUID) row[3]), (String) row[4], (Instant) row[5], (Instant) row[6], (String) row[7], (String) row[8], (Instant) row[9],
                (String) row[10], (Instant) row[11])).toList();
    }
}
