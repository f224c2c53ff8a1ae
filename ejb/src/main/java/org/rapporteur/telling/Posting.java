package org.rapporteur.telling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.Settings;
import org.rapporteur.workflow.StepType;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/**
 * The short transactions around a mail; the sending itself, which may take a minute, holds none. A mail is marked as being sent
 * and committed before it is handed over, and as sent after it was taken. Where both marks are not there, nobody knows: it is
 * said so and the mail is not sent a second time by itself.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Posting {

    /** Longer than handing over one mail can take. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(10);
    static final int TRIES = 8;
    /** Minutes until the next try, after the first, the second … */
    private static final String PATIENCE = """
            tried_at = :now, problem = :problem,
            status = case when tries >= %1$d then 'failed' else 'queued' end,
            next_try_at = case when tries < %1$d then cast(:now as timestamptz) + make_interval(mins => (array[1, 5, 15, 60, 180, 360, 720])[greatest(tries, 1)]) end""".formatted(TRIES);

    @PersistenceContext
    private EntityManager database;
    @Inject
    private MomentClock clock;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Mailing mailing;

    public boolean anyDue() {
        return !asked("select 1 from mail where status = 'queued' and next_try_at <= :now limit 1").getResultList().isEmpty();
    }

    /** What was being handed over when a server was ended: perhaps it was taken, perhaps not. */
    public void giveUpWhatBrokeOff() {
        database.createNativeQuery("update mail set status = 'in-doubt', problem = :problem where status = 'sending' and tried_at < :then").setParameter("problem", Said.of("telling.broke-off").toString())
                .setParameter("then", clock.now().minus(LONGEST_SENDING)).executeUpdate();
    }

    /** The next mail, from now on this node's to hand over; empty where none is due. */
    @SuppressWarnings("unchecked")
    public Optional<Letter> take() {
        while (true) {
            List<Object[]> rows = asked("""
                    select m.id, p.email, p.display_name, p.zone, p.mechanism, p.active
                    from mail m join person p on p.id = m.person
                    where m.id = (select id from mail where status = 'queued' and next_try_at <= :now order by next_try_at, id limit 1 for update skip locked)""").getResultList();
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            var row = rows.get(0);
            var id = (UUID) row[0];
            var items = items(id);
            if (!items.isEmpty() && row[1] != null && (Boolean) row[5]) {
                asked("update mail set status = 'sending', tries = tries + 1, tried_at = :now, next_try_at = null, address = :address where id = :id")
                        .setParameter("address", row[1]).setParameter("id", id).executeUpdate();
                return Optional.of(new Letter(id, (String) row[1], (String) row[2], items.size() > 1 || isDigest(id), mechanisms.get((String) row[4]).zone(),
                        row[3] == null ? null : ZoneId.of((String) row[3]), items, clock.now(), Settings.publicAddress(), mailing.from()));
            }
            asked("update mail set status = 'not-needed', tried_at = :now, next_try_at = null where id = :id").setParameter("id", id).executeUpdate();
        }
    }

    private boolean isDigest(UUID mail) {
        return !database.createNativeQuery("select 1 from notice where mail = :mail and wish = 'daily' limit 1").setParameter("mail", mail).getResultList().isEmpty();
    }

    /** Without what was done meanwhile, nor, in a daily mail, what was read meanwhile. */
    @SuppressWarnings("unchecked")
    private List<Letter.Item> items(UUID mail) {
        List<Object[]> rows = database.createNativeQuery("""
                select n.id, n.kind, s.type, case when s.closed_at is null then s.due_at end, t.words
                from notice n left join step s on s.id = n.step left join duty d on d.id = n.duty left join notification t on n.kind = 'notified' and n.about = 'notified ' || t.id
                where n.mail = :mail and (n.wish <> 'daily' or n.read_at is null) and (n.duty is null or d.closed_at is null or n.kind = 'overdue' and d.done_by is null)
                order by n.told_at, n.id""").setParameter("mail", mail).getResultList();
        return rows.stream().map(row -> new Letter.Item((UUID) row[0], NoticeKind.ofKey((String) row[1]),
                row[2] == null ? null : StepType.ofKey((String) row[2]).orElseThrow(), (Instant) row[3], (String) row[4])).toList();
    }

    public void taken(UUID id, MailStatus status) {
        asked("update mail set status = :status, sent_at = :now, problem = null where id = :id").setParameter("status", status.key()).setParameter("id", id).executeUpdate();
    }

    /** Tried again after a while, longer each time; after the {@value #TRIES}th time given up. */
    public void refused(UUID id, String problem) {
        asked("update mail set " + PATIENCE + " where id = :id").setParameter("problem", problem).setParameter("id", id).executeUpdate();
    }

    public void refusedForGood(UUID id, String problem) {
        asked("update mail set status = 'failed', tried_at = :now, problem = :problem where id = :id").setParameter("problem", problem).setParameter("id", id).executeUpdate();
    }

    public void inDoubt(UUID id, String problem) {
        asked("update mail set status = 'in-doubt', tried_at = :now, problem = :problem where id = :id").setParameter("problem", problem).setParameter("id", id).executeUpdate();
    }

    /** No mail could be handed over at all: a try of all that are due. */
    public void notReached(String problem) {
        asked("update mail set tries = tries + 1 where status = 'queued' and next_try_at <= :now").executeUpdate();
        asked("update mail set " + PATIENCE + " where status = 'queued' and next_try_at <= :now").setParameter("problem", problem).executeUpdate();
    }

    private Query asked(String sql) {
        return database.createNativeQuery(sql).setParameter("now", clock.now());
    }
}
