package org.rapporteur.telling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.shared.MomentClock;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Reminders before and after deadlines, and the daily mails. Each look covers the time since the last one, on whichever node
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
    /** Who owes something at that deadline, is told at that distance from it, and knew of both before the moment came. */
    private static final String FOUND = """
            with found as (
                select distinct on (p.id, s.id) gen_random_uuid() as id, p.id as person, cast(:kind as text) as kind, d.report, s.id as step, d.id as duty, s.version,
                       concat_ws(' ', cast(:kind as text), cast(:distance as text), s.id, extract(epoch from s.due_at)) as about, cast(:moment as timestamptz) as happened_at,
                       coalesce(w.mail, 'at-once') as mail, p.email is not null as reachable
                from step s join report r on r.id = s.report join duty d on d.step = s.id join person p on p.mechanism = d.mechanism and p.active
                left join telling_wish w on w.person = p.id
                where s.due_at = :due and r.mechanism = :mechanism and %s and d.since < :moment and coalesce(w.changed_at, d.since) < :moment
                  and (case when w.person is null then cast(:standard as integer) else w.%s end) = :number and """ + Spreading.OWES + ")";
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
        if (deadlines.isEmpty()) {
            return;
        }
        var daysBefore = distances("days_before", TellingWish.DEFAULT.daysBefore());
        var hoursBefore = distances("hours_before", TellingWish.DEFAULT.hoursBefore());
        var daysAfter = distances("days_after", TellingWish.DEFAULT.daysAfter());
        for (var row : deadlines) {
            var mechanism = (String) row[0];
            var due = (Instant) row[1];
            var calendar = mechanisms.get(mechanism).calendar();
            if (due.isAfter(look.until())) {
                remind(look, mechanism, due, NoticeKind.DUE_SOON, "days_before", daysBefore, days -> calendar.minusWorkingDays(due, days), TellingWish.DEFAULT.daysBefore());
                remind(look, mechanism, due, NoticeKind.DUE_SOON, "hours_before", hoursBefore, hours -> due.minus(Duration.ofHours(hours)), TellingWish.DEFAULT.hoursBefore());
            } else {
                remind(look, mechanism, due, NoticeKind.OVERDUE, "days_after", daysAfter, days -> calendar.plusWorkingDays(due, days), TellingWish.DEFAULT.daysAfter());
            }
        }
    }

    private void remind(Look look, String mechanism, Instant due, NoticeKind kind, String column, List<Integer> numbers, IntFunction<Instant> moments, int standard) {
        for (var number : numbers) {
            var moment = moments.apply(number);
            if (look.covers(moment)) {
                database.createNativeQuery(FOUND.formatted(kind == NoticeKind.DUE_SOON ? OWED_NOW : NEVER_DONE, column) + Spreading.TELL)
                        .setParameter("kind", kind.key()).setParameter("distance", column + " " + number).setParameter("due", due).setParameter("mechanism", mechanism)
                        .setParameter("moment", moment).setParameter("standard", standard).setParameter("number", number)
                        .setParameter("now", look.until()).setParameter("mailing", mailing.possible()).executeUpdate();
            }
        }
    }

    /** The distances that anybody wants, with that of those who said nothing. */
    @SuppressWarnings("unchecked")
    private List<Integer> distances(String column, int standard) {
        return database.createNativeQuery("select distinct " + column + " from telling_wish where " + column + " is not null union select " + standard, Integer.class).getResultList();
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
