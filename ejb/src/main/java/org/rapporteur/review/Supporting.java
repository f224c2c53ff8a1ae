package org.rapporteur.review;

import static org.rapporteur.authority.Capability.SUPPORT_COMMENT;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** A state stands by another's comment instead of writing the same, and may take that back until the decision. */
@Stateless
public class Supporting {

    @Inject
    private Comments comments;
    @Inject
    private Circulating reports;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ReviewEvent> events;

    public record SupportComment(ReportId report, CommentId comment) implements OnReport {
    }

    @Requires(SUPPORT_COMMENT)
    public void support(SupportComment command) {
        var comment = demanded(command, CommentAct.SUPPORT);
        comments.support(command.comment(), caller.person().state(), caller.id().uuid(), clock.now());
        tell(command, comment, Said.of("act.supported-a-comment"));
    }

    @Requires(SUPPORT_COMMENT)
    public void end(SupportComment command) {
        var comment = demanded(command, CommentAct.END_SUPPORT);
        comments.endSupport(command.comment(), caller.person().state(), caller.id().uuid(), clock.now());
        tell(command, comment, Said.of("act.ended-the-support-of-a-comment"));
    }

    private CommentView demanded(SupportComment command, CommentAct act) {
        var turn = reports.lock(command.report());
        var comment = comments.visible(command.report(), command.comment(), caller.person()).orElseThrow(() -> new NotFound("comment"));
        new CommentRules(caller.person(), turn.status(), false).demand(act, comment);
        return comment;
    }

    private void tell(SupportComment command, CommentView comment, Said act) {
        events.fire(new ReviewEvent(command.report(), act, comment.version(), caller.person().state(), Said.of("review.comment-of", comment.number(), comment.stateName()), null));
    }
}
