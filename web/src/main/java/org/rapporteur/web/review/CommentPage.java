package org.rapporteur.web.review;

import java.util.Map;

import org.rapporteur.authority.Capability;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.review.Audience;
import org.rapporteur.review.CommentReading;
import org.rapporteur.review.CommentThread;
import org.rapporteur.review.Commenting;
import org.rapporteur.review.Commenting.SubmitReview;
import org.rapporteur.review.NationalRoom;
import org.rapporteur.shared.Page;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Paging;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A state's people read the circulated version and make their view of it; the clearing delegate submits. */
@Named
@RequestScoped
public class CommentPage extends StepPage {

    private static final int SIZE = 20;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private Commenting commenting;
    @Inject
    private CommentReading comments;
    @Inject
    private CommentMarks commentMarks;
    @Inject
    private ThreadSeen threadSeen;
    @Inject
    private Caller caller;
    @Inject
    private Texts texts;

    private NationalRoom.Waiting room;
    private Page<CommentSeen> waiting;
    private String seenRoom;

    @Override
    protected StepType step() {
        return StepType.REVIEW;
    }

    public void submit() {
        commenting.submit(new SubmitReview(report(), duty().id(), getSeen(), seenRoom));
        doneAndBackToReport("review.comment.submitted");
    }

    public boolean isOpen() {
        return reportSeen().getReport().status() == ReportStatus.REVIEW && reportSeen().may(Capability.COMMENT.name());
    }

    public String getRoomTitle() {
        return texts.of(".room", caller.person().stateName() == null ? "" : caller.person().stateName());
    }

    private NationalRoom.Waiting room() {
        if (room == null) {
            room = comments.room(report());
        }
        return room;
    }

    /** What waits in the room, in the order in which it will be submitted. */
    public Page<CommentSeen> getWaiting() {
        if (waiting == null) {
            var part = Paging.of(parameters, SIZE);
            var shown = room().threads().stream().skip(part.offset()).limit(part.size()).toList();
            waiting = new Page<>(CommentSeen.all(shown, reportSeen().getVersion(), threadSeen::version), part.page(), part.size(), room().threads().size());
        }
        return waiting;
    }

    public int placeOf(CommentSeen said) {
        return getWaiting().items().indexOf(said) + getWaiting().page() * getWaiting().size() + 1;
    }

    /** Of the state's comments on this version those that have left the room. */
    public long getSubmitted() {
        return commentMarks.getLines().stream().filter(each -> each.submitted() && each.version() == reportSeen().getReport().version() && each.state().equals(caller.person().state())).count();
    }

    public boolean isClearing() {
        return reportSeen().may(Capability.SUBMIT_REVIEW.name());
    }

    /** What submitting means, who will see it, and on which text. */
    public String getSubmissionSentence() {
        var toAll = room().threads().stream().map(CommentThread::comment).filter(each -> each.audience() == Audience.ALL).count();
        var view = reportSeen().getReport();
        return texts.of(".submission", room().threads().size(), caller.person().stateName(), view.version(), view.contentHash().substring(0, 8), toAll);
    }

    public String getWhoSubmits() {
        return texts.of(isOpen() && threadSeen.isWriting() ? ".clearing-submits" : ".submitted-already", caller.person().stateName() == null ? "" : caller.person().stateName());
    }

    /** The room as the page showed it. */
    public String getSeenRoom() {
        return seenRoom == null ? room().seal() : seenRoom;
    }

    public void setSeenRoom(String seenRoom) {
        this.seenRoom = seenRoom;
    }
}
