package org.rapporteur.review;

import static org.rapporteur.authority.Capability.COMMENT;
import static org.rapporteur.authority.Capability.READ_COMMENTS;
import static org.rapporteur.authority.Capability.SUBMIT_REVIEW;

import java.util.List;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.WrongState;
import org.rapporteur.workflow.DutyId;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** A state's people comment on the circulated version among themselves, until its clearing delegate submits. */
@Stateless
public class Commenting {

    private static final int LONGEST_TEXT = 10_000;

    @Inject
    private Comments comments;
    @Inject
    private Circulating reports;
    @Inject
    private StepWork work;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ReviewEvent> events;

    /** {@code paragraph}, {@code quote} and {@code proposedWording} may be null; {@code audience} null means the drafters. */
    public record WriteComment(ReportId report, UUID paragraph, String quote, String type, String text, String proposedWording, String audience) implements OnReport {
    }

    public record WithdrawComment(ReportId report, CommentId comment) implements OnReport {
    }

    public record SubmitReview(ReportId report, DutyId duty, int seenRevision) implements OnReport {
    }

    /** @throws WrongState outside a review; late comments go to the next round */
    @Requires(COMMENT)
    public CommentId write(WriteComment command) {
        var audience = command.audience() == null ? Audience.DRAFTERS.key() : command.audience();
        InputWrong.check()
                .that(command.type() != null && CommentType.ofKey(command.type()).isPresent(), "type", "Choose what the comment is about.")
                .text(command.text(), "text", LONGEST_TEXT, "Say what your comment is.")
                .optional(command.proposedWording(), "proposedWording", LONGEST_TEXT).optional(command.quote(), "quote", LONGEST_TEXT)
                .that(Audience.ofKey(audience).isPresent(), "audience", "Choose who reads the comment: drafters or all.")
                .done();
        var turn = reports.lock(command.report());
        if (turn.status() != ReportStatus.REVIEW) {
            throw new WrongState("The report is not under review now: " + turn.status().words() + ".");
        }
        if (!work.owes(command.report(), StepType.REVIEW, caller.person().state())) {
            throw new WrongState("Your state has submitted its review of this version; a further comment goes to the next round.");
        }
        anchored(command, turn);
        var id = new CommentId(UUID.randomUUID());
        var state = caller.person().state();
        var number = comments.add(id, turn.version(), state, caller.id().uuid(), new WriteComment(command.report(), command.paragraph(), blankToNull(command.quote()),
                command.type(), command.text().strip(), blankToNull(command.proposedWording()), audience), clock.now());
        events.fire(new ReviewEvent(command.report(), "wrote a comment", turn.version(), state, "comment " + number, "in the national room", state));
        return id;
    }

    private void anchored(WriteComment command, Circulating.Turn turn) {
        if (command.paragraph() == null) {
            return;
        }
        var paragraph = reports.version(command.report(), turn.version()).paragraphs().filter(each -> each.id().equals(command.paragraph())).findFirst()
                .orElseThrow(() -> new InputWrong("paragraph", "Version " + turn.version() + " has no such paragraph."));
        if (command.quote() != null && !command.quote().isBlank() && !paragraph.text().contains(command.quote())) {
            throw new InputWrong("quote", "These words are not in paragraph " + paragraph.number() + ".");
        }
    }

    /** The comments that the caller may read, in the order of their numbers. */
    @Requires(READ_COMMENTS)
    public List<CommentView> on(ReportId report) {
        return comments.visible(report, caller.person());
    }

    /** Until it is submitted any of the state's people may take a comment back; afterwards only its clearing delegate. */
    @Requires(COMMENT)
    public void withdraw(WithdrawComment command) {
        var turn = reports.lock(command.report());
        var comment = comments.visible(command.report(), command.comment(), caller.person()).orElseThrow(() -> new NotFound("comment"));
        if (!comment.state().equals(caller.person().state())) {
            throw new NotAllowed("Only " + comment.stateName() + " can withdraw its comment.");
        }
        if (comment.submitted() && !SUBMIT_REVIEW.grantedTo(caller.person().roles())) {
            throw new NotAllowed("This comment was submitted; only the clearing delegate can withdraw it now.");
        }
        if (comment.submitted() && turn.status() != ReportStatus.REVIEW && turn.status() != ReportStatus.ANSWER) {
            throw new WrongState("The comments were answered and the report has moved on: " + turn.status().words() + ".");
        }
        if (comment.withdrawn()) {
            throw new WrongState("This comment was withdrawn already.");
        }
        comments.withdraw(command.comment(), caller.id().uuid(), clock.now());
        events.fire(new ReviewEvent(command.report(), "withdrew a comment", turn.version(), comment.state(), "comment " + comment.number(), null));
    }

    /** The state's comments leave its national room, all at once, as the state's view. */
    @Requires(SUBMIT_REVIEW)
    public int submit(SubmitReview command) {
        var review = work.take(command.report(), command.duty(), StepType.REVIEW, command.seenRevision());
        var count = comments.submit(command.report(), review.state(), caller.id().uuid(), clock.now());
        events.fire(new ReviewEvent(command.report(), "submitted the review", review.turn().version(), review.state(), null,
                count == 0 ? "without comments" : count == 1 ? "1 comment" : count + " comments"));
        work.done(review, null);
        return count;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
