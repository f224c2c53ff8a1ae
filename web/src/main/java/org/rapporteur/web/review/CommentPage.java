package org.rapporteur.web.review;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rapporteur.authority.Capability;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.ReportText;
import org.rapporteur.review.Audience;
import org.rapporteur.review.CommentId;
import org.rapporteur.review.CommentType;
import org.rapporteur.review.CommentView;
import org.rapporteur.review.Commenting;
import org.rapporteur.review.Commenting.SubmitReview;
import org.rapporteur.review.Commenting.WithdrawComment;
import org.rapporteur.review.Commenting.WriteComment;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A state's people comment on the circulated version; the clearing delegate submits. */
@Named
@RequestScoped
public class CommentPage extends StepPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private Commenting commenting;
    @Inject
    private Caller caller;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private String type;
    private String text;
    private String proposedWording;
    private String audience = Audience.DRAFTERS.key();
    private List<CommentView> comments;
    private Map<UUID, Long> counts;

    @Override
    protected StepType step() {
        return StepType.REVIEW;
    }

    public void keep() {
        commenting.write(new WriteComment(report(), getParagraph() == null ? null : getParagraph().id(), null, type, text, proposedWording, audience));
        doneAndOnTo("review.comment.kept", "/review/comment?id=" + report());
    }

    public void withdraw(CommentId comment) {
        commenting.withdraw(new WithdrawComment(report(), comment));
        comments = null;
        notes.saved(texts.get(".taken-back"));
    }

    public void submit() {
        commenting.submit(new SubmitReview(report(), duty().id(), getSeen()));
        doneAndBackToReport("review.comment.submitted");
    }

    public boolean isOpen() {
        return (reportSeen().getReport().status() == ReportStatus.REVIEW || isSent()) && reportSeen().may(Capability.COMMENT.name());
    }

    /** The paragraph that the address names, or null for the whole report. */
    public ReportText.Paragraph getParagraph() {
        var on = parameters.get("on");
        return on == null ? null : reportSeen().getVersion().paragraphs().filter(each -> each.id().toString().equals(on)).findFirst().orElse(null);
    }

    public String getHeading() {
        return getParagraph() == null ? texts.get(".on-whole") : texts.of(".on-paragraph", getParagraph().number());
    }

    public String getRoomTitle() {
        return texts.of(".room", caller.person().stateName() == null ? "" : caller.person().stateName());
    }

    /** The own state's comments on this version, the newest first. */
    public List<CommentView> getComments() {
        if (comments == null) {
            var version = reportSeen().getReport().version();
            comments = commenting.on(report()).stream()
                    .filter(each -> each.state().equals(caller.person().state()) && each.version() == version)
                    .sorted((a, b) -> Integer.compare(b.number(), a.number())).toList();
        }
        return comments;
    }

    public boolean mayWithdraw(CommentView comment) {
        return !comment.withdrawn() && (!comment.submitted() || reportSeen().may(Capability.SUBMIT_REVIEW.name()));
    }

    /** What the margin of a paragraph says. */
    public String label(UUID paragraph) {
        if (counts == null) {
            counts = getComments().stream().filter(each -> !each.withdrawn() && each.paragraph() != null).map(CommentView::paragraph)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }
        var count = counts.getOrDefault(paragraph, 0L);
        return count == 0 ? texts.get(".comment-here") : texts.of(".comments-here", count);
    }

    /** What submitting means, who will see it, and on which text. */
    public String getSubmissionSentence() {
        var waiting = getComments().stream().filter(each -> !each.submitted() && !each.withdrawn()).toList();
        var toAll = waiting.stream().filter(each -> each.audience() == Audience.ALL).count();
        var view = reportSeen().getReport();
        return texts.of(".submission", waiting.size(), caller.person().stateName(), view.version(), view.contentHash().substring(0, 8), toAll);
    }

    public String getWhoSubmits() {
        return texts.of(isOpen() ? ".clearing-submits" : ".submitted-already", caller.person().stateName() == null ? "" : caller.person().stateName());
    }

    public List<Option> getTypes() {
        return Arrays.stream(CommentType.values()).map(each -> new Option(each.key(), each.title() + ": " + each.meaning())).toList();
    }

    public List<Option> getAudiences() {
        return Arrays.stream(Audience.values()).map(each -> new Option(each.key(), texts.get("Audience." + each.name()), each.words())).toList();
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getProposedWording() {
        return proposedWording;
    }

    public void setProposedWording(String proposedWording) {
        this.proposedWording = proposedWording;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }
}
