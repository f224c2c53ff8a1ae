package org.rapporteur.review;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.rapporteur.authority.Capability;
import org.rapporteur.identity.PersonView;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.WrongState;

/**
 * When what can be done with a comment that the person sees: until it is submitted it is its room's, afterwards it is frozen
 * as the state's view. Use cases ask why not, pages ask what is open; it is the same question. Pure.
 *
 * @param status of the report
 * @param owed   whether the person's state has still to submit its review of the version under review
 */
record CommentRules(PersonView person, ReportStatus status, boolean owed) {

    boolean writes() {
        return Capability.COMMENT.grantedTo(person.roles()) && underReview() == null;
    }

    Set<CommentAct> open(CommentView comment) {
        var open = EnumSet.noneOf(CommentAct.class);
        for (var act : CommentAct.values()) {
            if (whyNot(act, comment).isEmpty()) {
                open.add(act);
            }
        }
        return open;
    }

    /** @throws Refusal if this cannot be done with the comment */
    void demand(CommentAct act, CommentView comment) {
        whyNot(act, comment).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Optional<Refusal> whyNot(CommentAct act, CommentView comment) {
        return Optional.ofNullable(switch (act) {
            case NOTE -> person.state() == null || !Capability.COMMENT.grantedTo(person.roles()) ? new NotAllowed("review.only-states") : null;
            case REWORD, MOVE -> first(own(comment), stands(comment), unsubmitted(comment));
            case SUBMIT -> first(own(comment), stands(comment), unsubmitted(comment), clears(), underReview());
            case WITHDRAW -> first(own(comment), stands(comment), comment.submitted() ? first(clears(), beforeTheDecision()) : null);
            case WIDEN -> first(own(comment), stands(comment), submitted(comment), clears());
            case SUPPORT -> first(others(comment), stands(comment), submitted(comment), clears(), beforeTheDecision(),
                    comment.supports().stream().anyMatch(each -> each.state().equals(person.state())) ? new WrongState("review.supported-already") : null);
            case END_SUPPORT -> first(others(comment), clears(), beforeTheDecision(),
                    comment.supports().stream().noneMatch(each -> each.state().equals(person.state())) ? new WrongState("review.not-supported") : null);
        });
    }

    private static Refusal first(Refusal... reasons) {
        for (var reason : reasons) {
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private Refusal own(CommentView comment) {
        return comment.state().equals(person.state()) ? null : new NotAllowed("review.only-its-people", comment.stateName());
    }

    private Refusal others(CommentView comment) {
        return comment.state().equals(person.state()) ? new WrongState("review.own-comment") : null;
    }

    private static Refusal stands(CommentView comment) {
        return comment.withdrawn() ? new WrongState("review.was-withdrawn") : null;
    }

    private static Refusal unsubmitted(CommentView comment) {
        return comment.submitted() ? new WrongState("review.frozen", comment.stateName()) : null;
    }

    private static Refusal submitted(CommentView comment) {
        return comment.submitted() ? null : new WrongState("review.in-its-room");
    }

    private Refusal clears() {
        return Capability.SUBMIT_REVIEW.grantedTo(person.roles()) ? null : new NotAllowed("review.only-clearing");
    }

    private Refusal underReview() {
        if (status == ReportStatus.REVIEW) {
            return owed ? null : new WrongState("review.submitted-already");
        }
        return new WrongState("review.not-under-review", status);
    }

    private Refusal beforeTheDecision() {
        return status == ReportStatus.REVIEW || status == ReportStatus.ANSWER ? null
                : new WrongState("review.answered-and-gone", status);
    }
}
