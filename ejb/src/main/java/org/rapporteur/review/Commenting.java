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
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.SomeoneWasFaster;
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

    static final int LONGEST_TEXT = 10_000;

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

    /**
     * A comment on the whole report, on a paragraph, or on some of its words.
     *
     * @param quote           the words, or null
     * @param before          what stands before them, to tell them from the same words elsewhere; or null
     * @param proposedWording the paragraph as it should read; null or unchanged where nothing is proposed
     * @param audience        null means the drafters
     */
    public record WriteComment(ReportId report, UUID paragraph, String quote, String before, String type, String text, String proposedWording, String audience) implements OnReport {

        public WriteComment(ReportId report, UUID paragraph, String quote, String type, String text, String proposedWording, String audience) {
            this(report, paragraph, quote, null, type, text, proposedWording, audience);
        }
    }

    public record WithdrawComment(ReportId report, CommentId comment) implements OnReport {
    }

    /** @param seenRoom the seal of the room as the delegate saw it ({@link NationalRoom.Waiting}), or null where nobody looked */
    public record SubmitReview(ReportId report, DutyId duty, int seenRevision, String seenRoom) implements OnReport {

        public SubmitReview(ReportId report, DutyId duty, int seenRevision) {
            this(report, duty, seenRevision, null);
        }
    }

    /** @throws WrongState outside a review; late comments go to the next round */
    @Requires(COMMENT)
    public CommentId write(WriteComment command) {
        var audience = command.audience() == null ? Audience.DRAFTERS.key() : command.audience();
        InputWrong.check()
                .that(command.type() != null && CommentType.ofKey(command.type()).isPresent(), "type", "review.type-missing")
                .text(command.text(), "text", LONGEST_TEXT, "review.text-missing")
                .optional(command.proposedWording(), "proposedWording", LONGEST_TEXT).optional(command.quote(), "quote", LONGEST_TEXT).optional(command.before(), "before", LONGEST_TEXT)
                .that(Audience.ofKey(audience).isPresent(), "audience", "review.audience-missing")
                .done();
        var turn = reports.lock(command.report());
        if (turn.status() != ReportStatus.REVIEW) {
            throw new WrongState("review.not-under-review", turn.status());
        }
        if (!work.owes(command.report(), StepType.REVIEW, caller.person().state())) {
            throw new WrongState("review.submitted-already");
        }
        var paragraph = paragraph(command, turn);
        var id = new CommentId(UUID.randomUUID());
        var state = caller.person().state();
        var wording = paragraph != null && paragraph.text().equals(command.proposedWording()) ? null : blankToNull(command.proposedWording());
        var number = comments.add(id, turn.version(), state, caller.id().uuid(), new WriteComment(command.report(), command.paragraph(), command.quote(), command.before(),
                command.type(), command.text().strip(), wording, audience), anchor(command, paragraph), clock.now());
        events.fire(new ReviewEvent(command.report(), Said.of("act.wrote-a-comment"), turn.version(), state, Said.of("review.comment", number), Said.of("review.in-the-room"), state));
        return id;
    }

    private ReportText.Paragraph paragraph(WriteComment command, Circulating.Turn turn) {
        return command.paragraph() == null ? null : reports.version(command.report(), turn.version()).paragraphs().filter(each -> each.id().equals(command.paragraph())).findFirst()
                .orElseThrow(() -> new InputWrong("paragraph", "report.no-such-paragraph", turn.version()));
    }

    /** On the quoted words; what stands before them tells which are meant where they stand more than once. */
    private static Anchor anchor(WriteComment command, ReportText.Paragraph paragraph) {
        var quote = blankToNull(command.quote());
        if (quote == null || paragraph == null) {
            return null;
        }
        return new Anchor(quote, command.before(), null).exactlyIn(paragraph.text()).map(place -> Anchor.on(paragraph.text(), place.start(), place.end()))
                .orElseThrow(() -> new InputWrong("quote", "review.words-not-there", paragraph.number()));
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
        new CommentRules(caller.person(), turn.status(), false).demand(CommentAct.WITHDRAW, comment);
        comments.withdraw(command.comment(), caller.id().uuid(), clock.now());
        if (!comment.submitted()) {
            comments.number(command.report(), comment.state(), waiting(command.report()));
        }
        events.fire(new ReviewEvent(command.report(), Said.of("act.withdrew-a-comment"), turn.version(), comment.state(), Said.of("review.comment", comment.number()), null, comment.submitted() ? null : comment.state()));
    }

    /** The state's comments leave its national room, all that are left there, as the state's view. */
    @Requires(SUBMIT_REVIEW)
    public int submit(SubmitReview command) {
        var review = work.take(command.report(), command.duty(), StepType.REVIEW, command.seenRevision());
        var waiting = comments.room(command.report(), caller.person());
        if (command.seenRoom() != null && !command.seenRoom().equals(NationalRoom.Waiting.seal(waiting))) {
            throw new SomeoneWasFaster("national-room", review.turn().revision());
        }
        var inOrder = waiting.stream().map(CommentView::id).toList();
        comments.number(command.report(), review.state(), inOrder);
        comments.submit(inOrder, caller.id().uuid(), clock.now());
        var count = inOrder.size();
        events.fire(new ReviewEvent(command.report(), Said.of("act.submitted-the-review"), review.turn().version(), review.state(), null,
                Said.of("review.submitted-comments", count)));
        work.done(review, null);
        return count;
    }

    private List<CommentId> waiting(ReportId report) {
        return comments.room(report, caller.person()).stream().map(CommentView::id).toList();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
