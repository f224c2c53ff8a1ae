package org.rapporteur.telling;

import java.util.UUID;

import org.rapporteur.change.ClassEvent;
import org.rapporteur.consensus.DecisionEvent;
import org.rapporteur.consensus.HoldEvent;
import org.rapporteur.identity.Caller;
import org.rapporteur.publication.PublicationEvent;
import org.rapporteur.report.ReportId;
import org.rapporteur.review.AudienceWidened;
import org.rapporteur.review.CommentId;
import org.rapporteur.review.CommentsAnswered;
import org.rapporteur.review.SignaturesOutlived;
import org.rapporteur.review.Signings;
import org.rapporteur.search.NewsFound;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.workflow.StepLapsed;
import org.rapporteur.workflow.StepOpened;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/**
 * Writes down what people are to be told of, in the transaction in which it happens: one row, however many there are to tell.
 * What is rolled back is told to nobody.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Happenings {

    /** What notices are about that a workflow had told, before the id of the notification. */
    static final String ABOUT_NOTIFICATION = "notified ";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Signings signings;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<Happened> happened;

    void stepOpened(@Observes StepOpened event) {
        write(NoticeKind.DUTY, event.report(), event.step(), event.version(), "step " + event.step());
        if (event.type() == StepType.REVIEW) {
            write(NoticeKind.CIRCULATED, event.report(), event.step(), event.version(), "circulated " + event.step());
        } else if (event.type().is(StepType.DECIDE)) {
            write(NoticeKind.DECISION_OPENED, event.report(), event.step(), event.version(), "decision opened " + event.step());
        } else if (event.type() == StepType.CHECK && signings.last(event.report()).filter(signing -> !signing.goesOn()).isPresent()) {
            write(NoticeKind.DRAFT_STOPPED, event.report(), event.step(), event.version(), "draft stopped " + event.step());
        }
    }

    /** Comments that no clearing delegate submitted in time stay in their national room; its people are told, and nobody else. */
    void stepLapsed(@Observes StepLapsed event) {
        if (event.type() == StepType.REVIEW) {
            written(database.createNativeQuery("""
                            insert into happening (kind, report, version, state, about, at, not_before)
                            select distinct :kind, c.report, cast(:version as integer), c.state, :about, cast(:now as timestamptz), cast(:now as timestamptz)
                            from comment c where c.report = :report and c.submitted_at is null and c.withdrawn_at is null""")
                    .setParameter("kind", NoticeKind.COMMENTS_LEFT_BEHIND.key()).setParameter("version", event.version()).setParameter("report", event.report().uuid())
                    .setParameter("about", "comments left behind " + event.step()).setParameter("now", clock.now()));
        }
    }

    /** Nobody is left out, not even whoever brought it about: all learn of the end of a decision in the same words at the same time. */
    void decided(@Observes DecisionEvent event) {
        var kind = switch (event.what()) {
            case OPENED, STOOD_STILL, RAN_ON -> null; // told with the step, and with the holds
            case EXTENDED -> NoticeKind.DECISION_EXTENDED;
            case ADOPTED -> NoticeKind.ADOPTED;
            case ISSUED_WITH_DISSENT -> NoticeKind.ISSUED_WITH_DISSENT;
            case ESCALATED -> NoticeKind.ESCALATED;
            case NOT_ADOPTED -> NoticeKind.NOT_ADOPTED;
            case TAKEN_BACK -> NoticeKind.TAKEN_BACK;
        };
        if (kind != null) {
            write(kind, event.report(), null, event.version(), null, kind.key() + " " + event.decision() + " " + event.expiresAt());
        }
    }

    void held(@Observes HoldEvent event) {
        var kind = switch (event.what()) {
            case PUT, JOINED -> NoticeKind.HOLD_PUT;
            case EXTENDED -> NoticeKind.HOLD_EXTENDED;
            case RELEASED, LAPSED -> NoticeKind.HOLD_ENDED;
        };
        write(kind, event.report(), null, event.version(), null, kind.key() + " " + event.hold() + (kind == NoticeKind.HOLD_EXTENDED ? " " + clock.now() : ""));
    }

    /** However many answers an author gets on one version, they are told of once. */
    void commentsAnswered(@Observes CommentsAnswered event) {
        written(database.createNativeQuery("""
                        insert into happening (kind, report, version, person, about, at, not_before)
                        select distinct :kind, c.report, cast(:version as integer), c.author, :about, cast(:now as timestamptz), cast(:now as timestamptz) from comment c where c.id in (:comments)""")
                .setParameter("kind", NoticeKind.COMMENTS_ANSWERED.key()).setParameter("version", event.version())
                .setParameter("about", "answered " + event.report() + " " + event.version()).setParameter("now", clock.now())
                .setParameter("comments", event.comments().stream().map(CommentId::uuid).toList()));
    }

    void audienceWidened(@Observes AudienceWidened event) {
        if (event.author().uuid().equals(whoever())) {
            return;
        }
        written(database.createNativeQuery("insert into happening (kind, report, version, person, about, at, not_before) values (:kind, :report, :version, :person, :about, :now, :now)")
                .setParameter("kind", NoticeKind.AUDIENCE_WIDENED.key()).setParameter("report", event.report().uuid()).setParameter("version", event.version())
                .setParameter("person", event.author().uuid()).setParameter("about", "widened " + event.comment() + " " + event.to().key()).setParameter("now", clock.now()));
    }

    void signaturesOutlived(@Observes SignaturesOutlived event) {
        write(NoticeKind.SIGN_AGAIN, event.report(), null, event.version(), "sign again " + event.report() + " " + event.version());
    }

    void classSaid(@Observes ClassEvent event) {
        var kind = switch (event.what()) {
            case CHALLENGED -> NoticeKind.CLASS_CHALLENGED;
            case SETTLED -> NoticeKind.CLASS_SETTLED;
            case CLASSED, WITHDRAWN -> null; // read where it is done
        };
        if (kind != null) {
            write(kind, event.report(), null, event.version(), kind.key() + " " + event.report() + " " + clock.now());
        }
    }

    void published(@Observes PublicationEvent event) {
        write(NoticeKind.PUBLISHED, event.report(), null, event.aboutVersion(), "published " + event.report());
    }

    /** What a workflow has people told; {@code state} is null where it is not one state alone. */
    void notified(UUID notification, ReportId report, int version, String state) {
        written(database.createNativeQuery("""
                        insert into happening (kind, report, version, state, about, at, not_before)
                        values (:kind, :report, :version, cast(:state as text), :about, :now, :now)""")
                .setParameter("kind", NoticeKind.NOTIFIED.key()).setParameter("report", report.uuid()).setParameter("version", version).setParameter("state", state)
                .setParameter("about", ABOUT_NOTIFICATION + notification).setParameter("now", clock.now()));
    }

    /** Its key begins with the search, see {@link Notices}. */
    void newsFound(@Observes NewsFound event) {
        written(database.createNativeQuery("insert into happening (kind, version, person, about, at, not_before) values (:kind, 0, :person, :about, :now, :now)")
                .setParameter("kind", NoticeKind.SEARCH_NEWS.key()).setParameter("person", event.person().uuid()).setParameter("about", "search " + event.search() + " " + event.until()).setParameter("now", clock.now()));
    }

    private void write(NoticeKind kind, ReportId report, UUID step, int version, String about) {
        write(kind, report, step, version, whoever(), about);
    }

    /** @param by who is not told, because it was their act; null for nobody's */
    private void write(NoticeKind kind, ReportId report, UUID step, int version, UUID by, String about) {
        written(database.createNativeQuery("""
                        insert into happening (kind, report, step, version, by, about, at, not_before)
                        values (:kind, :report, cast(:step as uuid), :version, cast(:by as uuid), :about, :now, :now)""")
                .setParameter("kind", kind.key()).setParameter("report", report.uuid()).setParameter("step", text(step)).setParameter("version", version)
                .setParameter("by", text(by)).setParameter("about", about).setParameter("now", clock.now()));
    }

    private void written(Query happening) {
        happening.executeUpdate();
        happened.fire(new Happened());
    }

    private UUID whoever() {
        try {
            return caller.known() ? caller.id().uuid() : null;
        } catch (ContextNotActiveException e) {
            return null; // in the background: nobody's act
        }
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
