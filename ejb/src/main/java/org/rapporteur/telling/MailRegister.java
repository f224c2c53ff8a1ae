package org.rapporteur.telling;

import static org.rapporteur.authority.Capability.MANAGE_MAIL;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Page;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The administrator's view of the mails: what goes out, what waits, and what did not get through. */
@Stateless
public class MailRegister {

    private static final String FROM = " from mail m join person p on p.id = m.person where p.mechanism = :mechanism and (not :stuck or m.status in ('failed', 'in-doubt'))";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Mailing mailing;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<OnRecord> events;
    @Inject
    private Event<Happened> happened;

    /** @param stuck only those that nobody tries again by themselves */
    @Requires(MANAGE_MAIL)
    @SuppressWarnings("unchecked")
    public Page<MailView> list(boolean stuck, Page.Request part) {
        List<Object[]> rows = database.createNativeQuery("""
                        select m.id, p.display_name, coalesce(m.address, p.email), m.status, m.queued_at, m.tries, m.next_try_at, m.sent_at, m.problem""" + FROM + " order by m.queued_at desc, m.id")
                .setParameter("mechanism", mechanism()).setParameter("stuck", stuck).setFirstResult(part.offset()).setMaxResults(part.size()).getResultList();
        var total = ((Number) database.createNativeQuery("select count(*)" + FROM).setParameter("mechanism", mechanism()).setParameter("stuck", stuck).getSingleResult()).longValue();
        return new Page<>(rows.stream().map(MailRegister::view).toList(), part.page(), part.size(), total);
    }

    private static MailView view(Object[] row) {
        return new MailView((UUID) row[0], (String) row[1], (String) row[2], MailStatus.ofKey((String) row[3]), (Instant) row[4], ((Number) row[5]).intValue(),
                (Instant) row[6], (Instant) row[7], (String) row[8]);
    }

    @Requires(MANAGE_MAIL)
    public int countStuck() {
        return ((Number) database.createNativeQuery("select count(*)" + FROM).setParameter("mechanism", mechanism()).setParameter("stuck", true).getSingleResult()).intValue();
    }

    @Requires(MANAGE_MAIL)
    public MailWay way() {
        return mailing.way();
    }

    /**
     * Puts a mail that was given up, or is in doubt, into the queue once more. One in doubt may arrive twice then, under the
     * same Message-ID.
     *
     * @throws WrongState if it is neither
     */
    @Requires(MANAGE_MAIL)
    public void sendAgain(UUID mail) {
        var names = database.createNativeQuery("select p.name from mail m join person p on p.id = m.person where m.id = :id and p.mechanism = :mechanism", String.class)
                .setParameter("id", mail).setParameter("mechanism", mechanism()).getResultList();
        if (names.isEmpty()) {
            throw new NotFound("mail");
        }
        var queued = database.createNativeQuery("update mail set status = 'queued', tries = 0, next_try_at = :now where id = :id and status in ('failed', 'in-doubt')")
                .setParameter("now", clock.now()).setParameter("id", mail).executeUpdate();
        if (queued == 0) {
            throw new WrongState("telling.mail-under-way");
        }
        events.fire(new ToldOtherwise(Said.of("act.sent-mail-again"), (String) names.get(0)));
        happened.fire(new Happened());
    }

    private String mechanism() {
        return caller.person().mechanism();
    }
}
