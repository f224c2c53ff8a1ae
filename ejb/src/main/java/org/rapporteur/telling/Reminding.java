package org.rapporteur.telling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.governance.WorkingCalendar;
import org.rapporteur.shared.MomentClock;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Reminders before and after deadlines, before a hold's own date, and the daily mails. Each look covers the time since the last one, on whichever node
 * that was: whatever fell due in between is told now, once, also after a weekend without a server.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Reminding {

    /** How far back deadlines are looked at: the longest period after them, in days of the year. */
    private static final Duration LONG_AGO = Duration.ofDays(90);
    /** A server that was away for longer reminds of nothing older: what is that late is told by the work list. */
    private static final Duration LONGEST_CATCH_UP = Duration.ofDays(7);

    private static final String DEADLINES = """
            select distinct r.mechanism, s.due_at from step s join report r on r.id = s.report
            where s.due_at > :from and (s.closed_at is null or s.lapsed)""";
    private static final String HOLDS = """
            select distinct r.mechanism, h.until from hold h join position o on o.id = h.position join report r on r.id = o.report where h.ended_at is null and h.until > :from""";
    /** Who owes something at that deadline, is told at that distance from it, and knew of both before the moment came. */
    private static final String FOUND = """
            with found as (
                select distinct on (p.id, s.id) gen_random_uuid() as id, p.id as person, cast(:kind as text) as kind, d.report, s.id as step, d.id as duty, s.version,
                       concat_ws(' ', cast(:kind as text), cast(:distance as text), s.id, extract(epoch from s.due_at)) as about, cast(:moment as timestamptz) as happened_at,
                       coalesce(w.mail, 'at-once') as mail, p.email is not null as reachable
                from step s join report r on r.id = s.report join duty d on d.step = s.id join person p on p.mechanism = d.mechanism and p.active
                left join telling_wish w on w.person = p.id
                where s.due_at = :due and r.mechanism = :mechanism and %s and d.since < :moment and coalesce(w.changed_at, d.since) < :moment
                  and :number = any (case when w.person is null then cast(:standard as integer[]) else w.%s end) and """ + Spreading.OWES + ")";
    /** Whose state's hold runs out then: they extend it, or release it, or let it lapse. */
    private static final String HOLDING = """
            with found as (
                select distinct on (p.id, h.position) gen_random_uuid() as id, p.id as person, cast(:kind as text) as kind, o.report, cast(null as uuid) as step, cast(null as uuid) as duty, o.version,
                       concat_ws(' ', cast(:kind as text), cast(:distance as text), h.position, extract(epoch from h.until)) as about, cast(:moment as timestamptz) as happened_at,
                       coalesce(w.mail, 'at-once') as mail, p.email is not null as reachable
                from hold h join position o on o.id = h.position join report r on r.id = o.report join person p on p.mechanism = r.mechanism and p.state = o.state and p.active
                left join telling_wish w on w.person = p.id
                where h.until = :due and r.mechanism = :mechanism and h.ended_at is null and exists (select 1 from decision d where d.report = o.report and d.closed_at is null)
                  and o.taken_at < :moment and coalesce(w.changed_at, o.taken_at) < :moment
                  and :number = any (case when w.person is null then cast(:standard as integer[]) else w.%s end)
                  and exists (select 1 from person_role has where has.person = p.id and has.role in (:roles)))""";
    private static final String OWED_NOW = "d.closed_at is null";
    private static final String NEVER_DONE = "(d.closed_at is null or s.lapsed and d.done_by is null)";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private MomentClock clock;
    @Inject
    private Mailing mailing;

    private record Look(Instant after, Instant until) {
        boolean covers(Instant moment) {
            return moment.isAfter(after) && !moment.isAfter(until);
        }
    }

    /** Does nothing where another node is looking. */
    @SuppressWarnings("unchecked")
    public void look() {
        var now = clock.now();
        List<Instant> last = database.createNativeQuery("select looked_at from reminder_look for update skip locked", Instant.class).getResultList();
        if (last.isEmpty() || !last.get(0).isBefore(now)) {
            return;
        }
        var earliest = now.minus(LONGEST_CATCH_UP);
        var look = new Look(last.get(0).isBefore(earliest) ? earliest : last.get(0), now);
        deadlines(look);
        digests(look);
        database.createNativeQuery("update reminder_look set looked_at = :now").setParameter("now", now).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private void deadlines(Look look) {
        List<Object[]> deadlines = database.createNativeQuery(DEADLINES).setParameter("from", look.until().minus(LONG_AGO)).getResultList();
        List<Object[]> holds = database.createNativeQuery(HOLDS).setParameter("from", look.until()).getResultList();
        if (deadlines.isEmpty() && holds.isEmpty()) {
            return;
        }
        var daysBefore = new Distances("days_before", TellingWish.DEFAULT.daysBefore());
        var hoursBefore = new Distances("hours_before", TellingWish.DEFAULT.hoursBefore());
        var daysAfter = new Distances("days_after", TellingWish.DEFAULT.daysAfter());
        for (var row : deadlines) {
            var at = new Deadline(look, (String) row[0], (Instant) row[1]);
            if (at.due().isAfter(look.until())) {
                before(at, NoticeKind.DUE_SOON, daysBefore, hoursBefore);
            } else {
                remind(at, NoticeKind.OVERDUE, daysAfter, days -> calendar(at).plusWorkingDays(at.due(), days));
            }
        }
        for (var row : holds) {
            before(new Deadline(look, (String) row[0], (Instant) row[1]), NoticeKind.HOLD_RUNS_OUT, daysBefore, hoursBefore);
        }
    }

    private record Deadline(Look look, String mechanism, Instant due) {
    }

    /** The distances that anybody wants, with those of whoever said nothing. */
    private final class Distances {

        private final String column;
        private final String standard;
        private final List<Integer> wanted;

        @SuppressWarnings("unchecked")
        Distances(String column, List<Integer> standard) {
            this.column = column;
            this.standard = array(standard);
            wanted = database.createNativeQuery("select unnest(" + column + ") from telling_wish union select unnest(cast(:standard as integer[]))", Integer.class)
                    .setParameter("standard", this.standard).getResultList();
        }
    }

    private WorkingCalendar calendar(Deadline at) {
        return mechanisms.get(at.mechanism()).calendar();
    }

    private void before(Deadline at, NoticeKind kind, Distances days, Distances hours) {
        remind(at, kind, days, number -> calendar(at).minusWorkingDays(at.due(), number));
        remind(at, kind, hours, number -> at.due().minus(Duration.ofHours(number)));
    }

    private void remind(Deadline at, NoticeKind kind, Distances distances, IntFunction<Instant> moments) {
        for (var number : distances.wanted) {
            var moment = moments.apply(number);
            if (at.look().covers(moment)) {
                var telling = database.createNativeQuery(found(kind, distances.column) + Spreading.TELL)
                        .setParameter("kind", kind.key()).setParameter("distance", distances.column + " " + number).setParameter("due", at.due()).setParameter("mechanism", at.mechanism())
                        .setParameter("moment", moment).setParameter("standard", distances.standard).setParameter("number", number)
                        .setParameter("now", at.look().until()).setParameter("mailing", mailing.possible());
                if (kind == NoticeKind.HOLD_RUNS_OUT) {
                    telling.setParameter("roles", kind.roleNames());
                }
                telling.executeUpdate();
            }
        }
    }

    private static String found(NoticeKind kind, String column) {
        return switch (kind) {
            case HOLD_RUNS_OUT -> HOLDING.formatted(column);
            case OVERDUE -> FOUND.formatted(NEVER_DONE, column);
            default -> FOUND.formatted(OWED_NOW, column);
        };
    }

    /** As the database reads it. */
    static String array(List<Integer> numbers) {
        return numbers.stream().distinct().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Where it has become a person's hour: one mail of all that was collected for them and is not settled. */
    @SuppressWarnings("unchecked")
    private void digests(Look look) {
        List<Object[]> collected = database.createNativeQuery("""
                select distinct p.zone, p.mechanism, w.digest_hour from telling_wish w join person p on p.id = w.person
                where w.mail = 'daily' and exists (select 1 from notice n where n.person = p.id and n.wish = 'daily' and n.mail is null)""").getResultList();
        for (var row : collected) {
            var zone = row[0] == null ? mechanisms.get((String) row[1]).zone() : ZoneId.of((String) row[0]);
            var hour = ((Number) row[2]).intValue();
            if (DigestHour.cameBetween(look.after(), look.until(), hour, zone)) {
                database.createNativeQuery("""
                                with reader as (
                                    select p.id as person, gen_random_uuid() as mail from person p join telling_wish w on w.person = p.id
                                    where w.mail = 'daily' and w.digest_hour = :hour and p.zone is not distinct from cast(:zone as text) and p.mechanism = :mechanism and p.active),
                                collected as (
                                    update notice n set mail = reader.mail from reader
                                    where n.person = reader.person and n.wish = 'daily' and n.mail is null returning n.mail, n.person)
                                insert into mail (id, person, status, queued_at, next_try_at) select distinct mail, person, 'queued', cast(:now as timestamptz), cast(:now as timestamptz) from collected""")
                        .setParameter("hour", hour).setParameter("zone", row[0]).setParameter("mechanism", row[1]).setParameter("now", look.until()).executeUpdate();
            }
        }
    }
}
