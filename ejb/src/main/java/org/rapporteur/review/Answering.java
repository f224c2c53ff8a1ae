package org.rapporteur.review;

import static org.rapporteur.authority.Capability.ANSWER_COMMENTS;

import java.util.Set;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.Drafting;
import org.rapporteur.report.Drafting.WriteParagraph;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.WrongState;
import org.rapporteur.workflow.DutyId;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** The coordinator answers every comment, then circulates the text again or puts it up for decision. */
@Stateless
public class Answering {

    private static final Set<String> DISPOSITIONS = Set.of("accepted", "partly", "rejected", "noted");
    private static final int LONGEST_REASON = 4_000;

    @Inject
    private Comments comments;
    @Inject
    private Circulating reports;
    @Inject
    private StepWork work;
    @Inject
    private Drafting drafting;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ReviewEvent> events;

    /** @param seenRevision of the paragraph, where the proposed wording is taken into the text with the answer; null where it is not */
    public record AnswerComment(ReportId report, CommentId comment, String disposition, String reason, Integer seenRevision) implements OnReport {
    }

    public record FinishAnswering(ReportId report, DutyId duty, String outcome, int seenRevision) implements OnReport {
    }

    /** A second answer follows the first, which is kept. What was proposed may go into the text with it, in one act. */
    @Requires(ANSWER_COMMENTS)
    public void answer(AnswerComment command) {
        InputWrong.check()
                .that(command.disposition() != null && DISPOSITIONS.contains(command.disposition()), "disposition", "Choose accepted, partly, rejected or noted.")
                .text(command.reason(), "reason", LONGEST_REASON, "Give the state a reason.")
                .done();
        var turn = reports.lock(command.report());
        if (turn.status() != ReportStatus.ANSWER) {
            throw new WrongState("Comments are not being answered now: " + turn.status().words() + ".");
        }
        var comment = comments.visible(command.report(), command.comment(), caller.person()).orElseThrow(() -> new NotFound("comment"));
        if (comment.withdrawn()) {
            throw new WrongState("This comment was withdrawn; it needs no answer.");
        }
        if (command.seenRevision() != null) {
            takeWording(comment, command);
        }
        comments.answer(command.comment(), command.disposition(), command.reason().strip(), caller.id().uuid(), clock.now());
        events.fire(new ReviewEvent(command.report(), "answered a comment", comment.version(), null, "comment " + comment.number() + " of " + comment.stateName(),
                command.disposition()));
    }

    private void takeWording(CommentView comment, AnswerComment command) {
        if (comment.paragraph() == null || comment.proposedWording() == null) {
            throw new WrongState("This comment proposes no wording for a paragraph.");
        }
        drafting.write(new WriteParagraph(command.report(), comment.paragraph(), comment.proposedWording(), command.seenRevision()));
    }

    /** @throws RuleRefuses while a submitted comment has no answer */
    @Requires(ANSWER_COMMENTS)
    public void finish(FinishAnswering command) {
        InputWrong.check()
                .that("circulate".equals(command.outcome()) || "decide".equals(command.outcome()), "outcome", "Choose to circulate again or to put the text up for decision.")
                .done();
        var answering = work.take(command.report(), command.duty(), StepType.ANSWER, command.seenRevision());
        var open = comments.visible(command.report(), caller.person()).stream().filter(CommentView::unanswered).toList();
        if (!open.isEmpty()) {
            throw new RuleRefuses(open.size() == 1 ? "Comment " + open.get(0).number() + " of " + open.get(0).stateName() + " has no answer yet."
                    : open.size() + " comments have no answer yet; the first is comment " + open.get(0).number() + " of " + open.get(0).stateName() + ".");
        }
        events.fire(new ReviewEvent(command.report(), "finished answering", answering.turn().version(), null, null,
                "decide".equals(command.outcome()) ? "put up for decision" : "to be circulated again"));
        work.done(answering, command.outcome());
    }
}
