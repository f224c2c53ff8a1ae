package org.rapporteur.review;

import static org.rapporteur.authority.Capability.COMMENT;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** A submitted comment is shown to more people than it was submitted for. What somebody has read cannot be unread, so never to fewer. */
@Stateless
public class AudienceWidening {

    @Inject
    private Comments comments;
    @Inject
    private Circulating reports;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<AudienceWidened> events;

    public record WidenAudience(ReportId report, CommentId comment, String audience) implements OnReport {
    }

    /** @throws RuleRefuses if fewer people would read it than do now */
    @Requires(COMMENT)
    public void widen(WidenAudience command) {
        var to = command.audience() == null ? null : Audience.ofKey(command.audience()).orElse(null);
        InputWrong.check().that(to != null, "audience", "review.audience-missing").done();
        var turn = reports.lock(command.report());
        var comment = comments.visible(command.report(), command.comment(), caller.person()).orElseThrow(() -> new NotFound("comment"));
        new CommentRules(caller.person(), turn.status(), false).demand(CommentAct.WIDEN, comment);
        if (to == comment.audience()) {
            throw new WrongState("review.for-them-already", to.meaning());
        }
        if (!to.isWiderThan(comment.audience())) {
            throw new RuleRefuses("review.never-narrowed", comment.audience().meaning());
        }
        comments.widen(command.comment(), comment.audience(), to, caller.id().uuid(), clock.now());
        events.fire(new AudienceWidened(command.report(), command.comment(), comment.number(), comment.version(), comment.state(), comments.author(command.comment()), comment.audience(), to));
    }
}
