package org.rapporteur.review;

import static org.rapporteur.authority.Capability.COMMENT;
import static org.rapporteur.authority.Capability.SUBMIT_REVIEW;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Where one state's people make its view: they change wording and order and talk about it; nothing leaves before the clearing delegate submits. */
@Stateless
public class NationalRoom {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NOTE = 4_000;

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

    /** What waits in a room. {@code seal} is of its contents and order, so that nobody submits what they have not seen. */
    public record Waiting(List<CommentThread> threads, String seal) {

        public static final Waiting NOTHING = new Waiting(List.of());

        Waiting(List<CommentThread> threads) {
            this(threads, seal(threads.stream().map(CommentThread::comment).toList()));
        }

        static String seal(List<CommentView> waiting) {
            return Sha256.of(waiting.stream().map(each -> each.id() + " " + each.revision()).collect(Collectors.joining("\n"))).substring(0, 16);
        }
    }

    public record Reword(ReportId report, CommentId comment, String type, String text, String proposedWording, String audience, int seenRevision) implements OnReport {
    }

    /** @param place from 1 among what waits in the room */
    public record Move(ReportId report, CommentId comment, int place) implements OnReport {
    }

    public record SayInRoom(ReportId report, CommentId comment, String text) implements OnReport {
    }

    public record SubmitComment(ReportId report, CommentId comment, int seenRevision) implements OnReport {
    }

    /** @throws SomeoneWasFaster with the text of now, if another of the state's people changed the wording meanwhile */
    @Requires(COMMENT)
    public int reword(Reword command) {
        InputWrong.check()
                .that(command.type() != null && CommentType.ofKey(command.type()).isPresent(), "type", "review.type-missing")
                .text(command.text(), "text", LONGEST_TEXT, "review.text-missing")
                .optional(command.proposedWording(), "proposedWording", LONGEST_TEXT)
                .that(command.audience() != null && Audience.ofKey(command.audience()).isPresent(), "audience", "review.audience-missing")
                .done();
        var rules = turn(command.report());
        var comment = found(command.report(), command.comment());
        rules.demand(CommentAct.REWORD, comment);
        seen(comment, command.seenRevision());
        var wording = command.proposedWording() == null || command.proposedWording().isBlank() ? null : command.proposedWording().strip();
        comments.reword(command.comment(), command.type(), command.text().strip(), wording, command.audience(), caller.id().uuid(), clock.now());
        tell(command.report(), comment, Said.of("act.reworded-a-comment"), null, comment.state());
        return comment.revision() + 1;
    }

    @Requires(COMMENT)
    public void move(Move command) {
        var rules = turn(command.report());
        var comment = found(command.report(), command.comment());
        rules.demand(CommentAct.MOVE, comment);
        var order = new ArrayList<>(waiting(command.report()));
        InputWrong.check().that(command.place() >= 1 && command.place() <= order.size(), "place", "review.so-many-in-room", order.size()).done();
        order.remove(command.comment());
        order.add(command.place() - 1, command.comment());
        comments.number(command.report(), comment.state(), order);
        tell(command.report(), comment, Said.of("act.moved-a-comment"), Said.of("review.to-place", command.place()), comment.state());
    }

    /** Among the state's own people, on a comment of theirs or on another state's. */
    @Requires(COMMENT)
    public void say(SayInRoom command) {
        InputWrong.check().text(command.text(), "text", LONGEST_NOTE, "review.note-missing").done();
        var rules = turn(command.report());
        var comment = found(command.report(), command.comment());
        rules.demand(CommentAct.NOTE, comment);
        comments.note(command.comment(), caller.person().state(), caller.id().uuid(), command.text().strip(), clock.now());
        tell(command.report(), comment, Said.of("act.said-something-in-the-national-room"), null, caller.person().state());
    }

    /** One comment leaves the room before the others, as the state's view. */
    @Requires(SUBMIT_REVIEW)
    public int submit(SubmitComment command) {
        var rules = turn(command.report());
        work.inTime(command.report(), StepType.REVIEW);
        var comment = found(command.report(), command.comment());
        rules.demand(CommentAct.SUBMIT, comment);
        seen(comment, command.seenRevision());
        var order = new ArrayList<>(waiting(command.report()));
        order.remove(command.comment());
        order.add(0, command.comment());
        comments.number(command.report(), comment.state(), order);
        comments.submit(List.of(command.comment()), caller.id().uuid(), clock.now());
        var submitted = found(command.report(), command.comment());
        tell(command.report(), submitted, Said.of("act.submitted-a-comment"), Said.of("review.to", submitted.audience().meaning()), null);
        return submitted.number();
    }

    private CommentRules turn(ReportId report) {
        var turn = reports.lock(report);
        return new CommentRules(caller.person(), turn.status(), work.owes(report, StepType.REVIEW, caller.person().state()));
    }

    private CommentView found(ReportId report, CommentId comment) {
        return comments.visible(report, comment, caller.person()).orElseThrow(() -> new NotFound("comment"));
    }

    private List<CommentId> waiting(ReportId report) {
        return comments.room(report, caller.person()).stream().map(CommentView::id).toList();
    }

    private static void seen(CommentView comment, int revision) {
        if (comment.revision() != revision) {
            throw new SomeoneWasFaster("comment", null, null, comment.text(), comment.revision());
        }
    }

    private void tell(ReportId report, CommentView comment, Said act, Said outcome, String room) {
        events.fire(new ReviewEvent(report, act, comment.version(), caller.person().state(), Said.of("review.comment", comment.number()), outcome, room));
    }
}
