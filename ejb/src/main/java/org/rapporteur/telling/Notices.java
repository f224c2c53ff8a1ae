package org.rapporteur.telling;

import static org.rapporteur.authority.Capability.SEE_OWN_WORK;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.authority.Policy;
import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Page;
import org.rapporteur.workflow.StepType;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/** What the caller was told in the portal, read and unread. */
@Stateless
public class Notices {

    /** More than these are said as "and more": nobody counts further, the database neither. */
    public static final int MOST_COUNTED = 99;

    /** The title is the one that the person may know: for a state's people the circulated one, for others the one of now. */
    private static final String ROWS = """
            select n.id, n.kind, s.type, n.report, case when :everything then r.title when r.version > 0 then v.title end, n.version, case when s.closed_at is null then s.due_at end,
                   n.duty is not null and d.closed_at is not null, n.told_at, n.read_at is not null or n.duty is not null and d.closed_at is not null, n.wish, m.status, m.sent_at, t.words,
                   case when n.kind = 'search-news' then split_part(n.about, ' ', 2) end
            from notice n left join report r on r.id = n.report and r.mechanism = :mechanism
            left join version v on v.report = r.id and v.number = r.version
            left join step s on s.id = n.step left join duty d on d.id = n.duty left join mail m on m.id = n.mail
            left join notification t on n.kind = 'notified' and n.about = 'notified ' || t.id
            where n.person = :me and (n.report is null or r.id is not null)""";
    /** What was done meanwhile, by whomever, needs no reading any more. */
    private static final String UNREAD = " and n.read_at is null and not exists (select 1 from duty done where done.id = n.duty and done.closed_at is not null)";
    private static final String NEWEST_FIRST = " order by n.told_at desc, n.id";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;

    /**
     * What the bell says.
     *
     * @param count  at most {@value #MOST_COUNTED} + 1
     * @param newest unread, or null
     */
    public record Unread(int count, NoticeView newest) {
    }

    @Requires(SEE_OWN_WORK)
    public Page<NoticeView> list(Page.Request part) {
        var items = views(rows(ROWS + NEWEST_FIRST).setFirstResult(part.offset()).setMaxResults(part.size()));
        var total = ((Number) database.createNativeQuery("select count(*) from notice where person = :me").setParameter("me", me()).getSingleResult()).longValue();
        return new Page<>(items, part.page(), part.size(), total);
    }

    @Requires(SEE_OWN_WORK)
    public int countUnread() {
        return ((Number) database.createNativeQuery("select count(*) from (select 1 from notice n where n.person = :me" + UNREAD + " limit " + (MOST_COUNTED + 1) + ") unread")
                .setParameter("me", me()).getSingleResult()).intValue();
    }

    @Requires(SEE_OWN_WORK)
    public Unread unread() {
        var newest = views(rows(ROWS + UNREAD + NEWEST_FIRST).setMaxResults(1)).stream().findFirst().orElse(null);
        return new Unread(newest == null ? 0 : countUnread(), newest);
    }

    /**
     * Reads one, for whoever follows its link.
     *
     * @throws NotFound if the caller was told no such thing
     */
    @Requires(SEE_OWN_WORK)
    public NoticeView read(NoticeId id) {
        var notice = views(rows(ROWS + " and n.id = :id").setParameter("id", id.uuid())).stream().findFirst().orElseThrow(() -> new NotFound("notice"));
        mark(" and id = :id").setParameter("id", id.uuid()).executeUpdate();
        return notice;
    }

    /** Marks as read what was told until then, and nothing that came since. */
    @Requires(SEE_OWN_WORK)
    public void readAll(Instant until) {
        mark(" and told_at <= :until").setParameter("until", until).executeUpdate();
    }

    private Query mark(String which) {
        return database.createNativeQuery("update notice set read_at = :now where person = :me and read_at is null" + which).setParameter("now", clock.now()).setParameter("me", me());
    }

    private Query rows(String sql) {
        return database.createNativeQuery(sql).setParameter("me", me()).setParameter("mechanism", caller.person().mechanism())
                .setParameter("everything", Policy.seesUncirculated(caller.person()));
    }

    private UUID me() {
        return caller.id().uuid();
    }

    @SuppressWarnings("unchecked")
    private static List<NoticeView> views(Query query) {
        return ((List<Object[]>) query.getResultList()).stream().map(Notices::view).toList();
    }

    private static NoticeView view(Object[] row) {
        var mail = row[11] != null ? MailStatus.ofKey((String) row[11]) : row[10] != null ? MailStatus.COLLECTED : null;
        return new NoticeView(new NoticeId((UUID) row[0]), NoticeKind.ofKey((String) row[1]), row[2] == null ? null : StepType.ofKey((String) row[2]).orElseThrow(),
                row[3] == null ? null : new ReportId((UUID) row[3]), (String) row[4], ((Number) row[5]).intValue(), (Instant) row[6], (Boolean) row[7], (Instant) row[8], (Boolean) row[9],
                mail, (Instant) row[12], (String) row[13], (String) row[14]);
    }
}
