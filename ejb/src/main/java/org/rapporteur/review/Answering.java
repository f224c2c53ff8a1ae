package org.rapporteur.review;

import static org.rapporteur.authority.Capability.ANSWER_COMMENTS;

import java.util.LinkedHashSet;
import java.util.List;

import org.rapporteur.authority.Requires;
import org.rapporteur.finding.PolicyKeeping;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;
import org.rapporteur.workflow.DutyId;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** The coordinator answers every comment, one or many at once, then circulates the text again or puts it up for decision. */
@Stateless
public class Answering {

    static final int LONGEST_REASON = 4_000;

    @Inject
    private Comments comments;
    @Inject
    private Dispositions dispositions;
    @Inject
    private WordingTaking wordings;
    @Inject
    private Circulating reports;
    @Inject
    private StepWork work;
    @Inject
    private PolicyKeeping policy;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ReviewEvent> events;
    @Inject
    private Event<CommentsAnswered> answered;

    /** @param seenRevision of the paragraph, where the proposed wording is taken into the text with the answer; null where it is not */
    public record AnswerComment(ReportId report, CommentId comment, String disposition, String reason, Integer seenRevision) implements OnReport {
    }

    /** One answer to many comments. */
    public record AnswerComments(ReportId report, List<CommentId> comments, String disposition, String reason) implements OnReport {
    }

    public record FinishAnswering(ReportId report, DutyId duty, String outcome, int seenRevision) implements OnReport {
    }

    /** A second answer follows the first, which is kept. What was proposed may go into the text with it, in one act. */
    @Requires(ANSWER_COMMENTS)
    public void answer(AnswerComment command) {
        check(command.disposition(), command.reason());
        var comment = toAnswer(command.report(), command.comment());
        var took = command.seenRevision() == null ? null : wordings.take(comment, command.report(), null, command.seenRevision()).took();
        dispositions.give(List.of(command.comment()), command.disposition(), command.reason().strip(), took, caller.id(), clock.now());
        events.fire(new ReviewEvent(command.report(), Said.of("act.answered-a-comment"), comment.version(), null, named(comment),
                redacts(comment) ? Said.of("review.redaction-answered", command.disposition(), command.reason().strip()) : Said.words(command.disposition())));
        answered.fire(new CommentsAnswered(command.report(), comment.version(), List.of(command.comment())));
    }

    /** All of them or none: a comment that cannot be answered is named. */
    @Requires(ANSWER_COMMENTS)
    public int answerAll(AnswerComments command) {
        check(command.disposition(), command.reason());
        InputWrong.check().that(command.comments() != null && !command.comments().isEmpty(), "comments", "review.comments-missing").done();
        var turn = turn(command.report());
        var chosen = new LinkedHashSet<>(command.comments());
        var found = comments.visible(command.report(), caller.person()).stream().filter(each -> chosen.contains(each.id())).toList();
        if (found.size() < chosen.size()) {
            throw new NotFound("comment");
        }
        found.forEach(Answering::answerable);
        dispositions.give(chosen, command.disposition(), command.reason().strip(), null, caller.id(), clock.now());
        events.fire(new ReviewEvent(command.report(), Said.of("act.answered-comments"), turn.version(), null,
                Said.row(found.stream().map(Answering::named).toList()), Said.words(command.disposition())));
        answered.fire(new CommentsAnswered(command.report(), turn.version(), List.copyOf(chosen)));
        return found.size();
    }

    private static void check(String disposition, String reason) {
        InputWrong.check()
                .that(disposition != null && Dispositions.KEYS.contains(disposition), "disposition", "review.disposition-missing")
                .text(reason, "reason", LONGEST_REASON, "review.answer-reason-missing")
                .done();
    }

    private CommentView toAnswer(ReportId report, CommentId id) {
        turn(report);
        var comment = comments.visible(report, id, caller.person()).orElseThrow(() -> new NotFound("comment"));
        answerable(comment);
        return comment;
    }

    private Circulating.Turn turn(ReportId report) {
        var turn = reports.lock(report);
        if (turn.status() != ReportStatus.ANSWER) {
            throw new WrongState("review.not-answering", turn.status());
        }
        return turn;
    }

    private static Said named(CommentView comment) {
        return Said.of(redacts(comment) ? "review.redaction-of" : "review.comment-of", comment.number(), comment.stateName());
    }

    /** Of what is left out at somebody's wish the record itself says who asked, who granted it, and why. */
    private static boolean redacts(CommentView comment) {
        return comment.type() == CommentType.REDACTION_REQUEST;
    }

    private static void answerable(CommentView comment) {
        if (comment.withdrawn()) {
            throw new WrongState("review.withdrawn-needs-none", comment.number(), comment.stateName());
        }
    }

    /**
     * What came of taking a wording.
     *
     * @param revision of the paragraph now
     * @param joined   whether others' changes since the comment were kept beside it
     * @param written  false where the text said so already
     */
    public record WordingTaken(int revision, boolean joined, boolean written) {

        Integer took() {
            return written ? revision : null;
        }
    }

    /**
     * @param text   what the coordinator made of the proposal, or null for the proposal itself
     * @param reason or null: that the wording was taken is reason enough
     */
    public record AcceptWording(ReportId report, CommentId comment, String text, String reason, int seenRevision) implements OnReport {
    }

    public record TakeBackAnswer(ReportId report, CommentId comment) implements OnReport {
    }

    /** The proposed wording goes into the working text, and the comment is answered with it. */
    @Requires(ANSWER_COMMENTS)
    public WordingTaken accept(AcceptWording command) {
        InputWrong.check().optional(command.reason(), "reason", LONGEST_REASON).done();
        var comment = toAnswer(command.report(), command.comment());
        InputWrong.check().that(!redacts(comment) || command.reason() != null && !command.reason().isBlank(), "reason", "review.redaction-reason-missing").done();
        var taken = wordings.take(comment, command.report(), command.text(), command.seenRevision());
        var adapted = command.text() != null && !command.text().equals(comment.proposedWording());
        var reason = command.reason() != null && !command.reason().isBlank() ? command.reason().strip()
                : adapted ? Said.of("review.taken-adapted").toString() : Said.of("review.taken").toString();
        dispositions.give(List.of(command.comment()), adapted ? "partly" : "accepted", reason, taken.took(), caller.id(), clock.now());
        events.fire(new ReviewEvent(command.report(), Said.of("act.took-the-wording-of-a-comment"), comment.version(), null,
                named(comment),
                redacts(comment) ? Said.of("review.redaction-answered", adapted ? "partly" : "accepted", reason)
                        : Said.of(adapted ? "review.adapted" : taken.joined() ? "review.beside-others" : "review.as-proposed")));
        answered.fire(new CommentsAnswered(command.report(), comment.version(), List.of(command.comment())));
        return taken;
    }

    /** The comment waits for its answer again; where the answer wrote a wording into the text, the words before it stand again. */
    @Requires(ANSWER_COMMENTS)
    public void takeBack(TakeBackAnswer command) {
        var comment = toAnswer(command.report(), command.comment());
        var given = dispositions.of(command.report()).get(command.comment());
        if (given == null) {
            throw new WrongState("review.no-answer", comment.number(), comment.stateName());
        }
        if (given.tookRevision() != null) {
            wordings.takeBack(comment, command.report(), given.tookRevision());
        }
        dispositions.give(List.of(command.comment()), Dispositions.TAKEN_BACK, "", null, caller.id(), clock.now());
        events.fire(new ReviewEvent(command.report(), Said.of("act.took-back-an-answer"), comment.version(), null, named(comment), Said.words(given.key())));
    }

    /** @throws RuleRefuses while a submitted comment has no answer, or the evidence is not what the mechanism asks for */
    @Requires(ANSWER_COMMENTS)
    public void finish(FinishAnswering command) {
        InputWrong.check()
                .that("circulate".equals(command.outcome()) || "decide".equals(command.outcome()), "outcome", "review.circulate-or-decide")
                .done();
        var answering = work.take(command.report(), command.duty(), StepType.ANSWER, command.seenRevision());
        var open = comments.visible(command.report(), caller.person()).stream().filter(CommentView::unanswered).toList();
        if (!open.isEmpty()) {
            throw new RuleRefuses("review.unanswered", open.size(), open.get(0).number(), open.get(0).stateName());
        }
        policy.uphold(command.report());
        events.fire(new ReviewEvent(command.report(), Said.of("act.finished-answering"), answering.turn().version(), null, null,
                Said.of("decide".equals(command.outcome()) ? "review.up-for-decision" : "review.circulated-again")));
        work.done(answering, command.outcome());
    }
}
