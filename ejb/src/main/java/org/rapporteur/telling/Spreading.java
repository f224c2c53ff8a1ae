package org.rapporteur.telling;

import java.time.Duration;
import java.util.List;

import org.rapporteur.shared.MomentClock;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes of one happening the notices of all whom it concerns, and their mails: one statement for all of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Spreading {

    private static final int AT_A_TIME = 100;
    private static final Duration LATER = Duration.ofMinutes(5);

    /** Whoever owes the duty {@code d}: the inbox's rule, for any person {@code p}; and who stands in for them now. */
    static final String OWES = "(" + owes("p") + " or exists (select 1 from substitution u join person a on a.id = u.absent where u.substitute = p.id and u.ended_at is null"
            + " and u.from_at <= now() and now() < u.until_at and " + owes("a") + "))";

    private static String owes(String person) {
        return """
                (d.person = %1$s.id or d.person is null and (d.state is null or d.state = %1$s.state)
                     and exists (select 1 from person_role o where o.person = %1$s.id and o.role = d.role))""".formatted(person);
    }

    /** Takes the rows of {@code found}: id, person, kind, report, step, duty, version, about, happened_at, mail (the person's wish). */
    static final String TELL = """
            , told as (
                insert into notice (id, person, kind, report, step, duty, version, about, happened_at, told_at, wish, mail)
                select f.id, f.person, f.kind, f.report, f.step, f.duty, f.version, f.about, f.happened_at, :now, f.wish, case when f.wish = 'at-once' then f.id end
                from (select found.*, case when found.reachable and :mailing then nullif(found.mail, 'none') end as wish from found) f
                on conflict (person, about) do nothing
                returning id, person, wish)
            insert into mail (id, person, status, queued_at, next_try_at)
            select id, person, 'queued', :now, :now from told where wish = 'at-once'
            """;

    private static final String FOUND = """
            with found as (
                select distinct on (p.id) gen_random_uuid() as id, p.id as person, h.kind, h.report, h.step, %s as duty, h.version, h.about, h.at as happened_at,
                       coalesce(w.mail, 'at-once') as mail, p.email is not null as reachable
                from happening h join report r on r.id = h.report join person p on p.mechanism = r.mechanism and p.active
                left join telling_wish w on w.person = p.id %s
                where h.id = :happening and %s)
            """;
    /** Told to one person, and about no report. */
    private static final String ALONE = """
            with found as (
                select gen_random_uuid() as id, p.id as person, h.kind, h.report, h.step, cast(null as uuid) as duty, h.version, h.about, h.at as happened_at,
                       coalesce(w.mail, 'at-once') as mail, p.email is not null as reachable
                from happening h join person p on p.id = h.person and p.active left join telling_wish w on w.person = p.id where h.id = :happening)
            """ + TELL;
    private static final String WHO_OWES = FOUND.formatted("d.id", "join duty d on d.step = h.step and d.closed_at is null and " + OWES, "true") + TELL;
    private static final String THE_ONE = FOUND.formatted("cast(null as uuid)", "", "p.id = h.person") + TELL;
    /** Delegates learn of a report with its first version, nobody of their own act, and nobody twice of one step. */
    private static final String WHO_IS = FOUND.formatted("cast(null as uuid)", "", """
            p.id is distinct from h.by and (h.state is null or p.state = h.state) and (p.state is null or r.version > 0)
            and exists (select 1 from person_role o where o.person = p.id and o.role in (:roles))
            and not exists (select 1 from notice n where n.person = p.id and n.step = h.step and n.kind = 'duty')""") + TELL;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private MomentClock clock;
    @Inject
    private Mailing mailing;

    @SuppressWarnings("unchecked")
    public List<Long> waiting() {
        return database.createNativeQuery("select id from happening where not_before <= :now order by id limit " + AT_A_TIME, Long.class)
                .setParameter("now", clock.now()).getResultList();
    }

    /** Does nothing where another node is at it or has done it. */
    @SuppressWarnings("unchecked")
    public void spread(long happening) {
        List<Object[]> rows = database.createNativeQuery("select kind, person, about from happening where id = :id for update skip locked").setParameter("id", happening).getResultList();
        if (rows.isEmpty()) {
            return;
        }
        var kind = NoticeKind.ofKey((String) rows.get(0)[0]);
        var sql = kind == NoticeKind.DUTY ? WHO_OWES : kind == NoticeKind.SEARCH_NEWS ? ALONE : rows.get(0)[1] != null ? THE_ONE : WHO_IS;
        var telling = database.createNativeQuery(sql).setParameter("happening", happening).setParameter("now", clock.now()).setParameter("mailing", mailing.possible());
        if (sql == WHO_IS) {
            telling.setParameter("roles", kind == NoticeKind.NOTIFIED ? named((String) rows.get(0)[2]) : kind.roleNames());
        }
        telling.executeUpdate();
        database.createNativeQuery("delete from happening where id = :id").setParameter("id", happening).executeUpdate();
    }

    /** The roles that the model named. */
    private List<String> named(String about) {
        return List.of(((String) database.createNativeQuery("select array_to_string(roles, ',') from notification where :about = '" + Happenings.ABOUT_NOTIFICATION + "' || id")
                .setParameter("about", about).getSingleResult()).split(","));
    }

    /** One that cannot be told now must not hold up the others. */
    public void putOff(long happening) {
        database.createNativeQuery("update happening set not_before = :later where id = :id").setParameter("later", clock.now().plus(LATER)).setParameter("id", happening).executeUpdate();
    }
}
