package org.rapporteur.web.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.rapporteur.report.ParagraphChange;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportText;
import org.rapporteur.report.TextChange;
import org.rapporteur.review.Answering;
import org.rapporteur.review.Answering.AnswerComment;
import org.rapporteur.review.Answering.FinishAnswering;
import org.rapporteur.review.CommentId;
import org.rapporteur.review.CommentView;
import org.rapporteur.review.Commenting;
import org.rapporteur.web.report.Runs;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Run;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The coordinator answers comment after comment, then sends the text onward. */
@Named
@RequestScoped
public class AnswerPage extends StepPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private Commenting commenting;
    @Inject
    private Answering answering;
    @Inject
    private ReportReading reading;
    @Inject
    private Texts texts;

    private List<CommentView> comments;
    private String answered;
    private Integer seenParagraph;
    private String disposition;
    private String reason;
    private boolean takeWording;
    private String outcome;

    @Override
    protected StepType step() {
        return StepType.ANSWER;
    }

    public void answer() {
        answering.answer(new AnswerComment(report(), CommentId.of(answered), disposition, reason, takeWording ? seenParagraph : null));
        doneAndOnTo("review.answer.answered", "/review/answer?id=" + report());
    }

    public void finish() {
        answering.finish(new FinishAnswering(report(), duty().id(), outcome, getSeen()));
        doneAndBackToReport("decide".equals(outcome) ? "review.answer.put-up" : "review.answer.circulated-again");
    }

    /** What was submitted, the unanswered first. */
    public List<CommentView> getComments() {
        if (comments == null) {
            comments = commenting.on(report()).stream().filter(CommentView::submitted)
                    .sorted((a, b) -> a.unanswered() == b.unanswered() ? Integer.compare(a.number(), b.number()) : a.unanswered() ? -1 : 1).toList();
        }
        return comments;
    }

    /** The one that the address names, else the first without an answer, or null. */
    public CommentView getComment() {
        var asked = answered != null ? answered : parameters.get("comment");
        return getComments().stream().filter(each -> asked == null ? each.unanswered() : each.id().toString().equals(asked)).findFirst().orElse(null);
    }

    private ReportText.Paragraph paragraphNow() {
        var on = getComment().paragraph();
        return on == null ? null : reportSeen().getText().paragraphs().filter(each -> each.id().equals(on)).findFirst().orElse(null);
    }

    public String getTextNow() {
        return paragraphNow() == null ? null : paragraphNow().text();
    }

    public Integer getNumberNow() {
        return paragraphNow() == null ? null : paragraphNow().number();
    }

    /** The proposed wording against the text of now, or as it is where it belongs to no paragraph. */
    public List<Run> getProposal() {
        return Runs.of(TextChange.words(getTextNow() == null ? "" : getTextNow(), getComment().proposedWording()));
    }

    public boolean isWordingCanBeTaken() {
        return getComment().proposedWording() != null && getTextNow() != null && !getTextNow().equals(getComment().proposedWording()) && isOwed();
    }

    public String getStillOpen() {
        return texts.of(".still-open", unanswered());
    }

    public boolean isAllAnswered() {
        return unanswered() == 0;
    }

    private long unanswered() {
        return getComments().stream().filter(CommentView::unanswered).count();
    }

    public String getChanged() {
        var changed = reading.changesSince(report(), reportSeen().getReport().version()).stream().filter(ParagraphChange::isChange).count();
        return texts.of(".changed", changed, reportSeen().getReport().version());
    }

    public List<Option> getDispositions() {
        return Stream.of("accepted", "partly", "rejected", "noted")
                .map(each -> new Option(each, texts.get("disposition." + each), texts.get("disposition." + each + ".means"))).toList();
    }

    public List<Option> getOutcomes() {
        var next = reportSeen().getReport().version() + 1;
        return List.of(new Option("circulate", texts.of(".circulate", next), texts.get(".circulate.means")),
                new Option("decide", texts.get(".decide"), texts.get(".decide.means")));
    }

    /** The comment that the page showed as it was written; what is answered, whatever else happened meanwhile. */
    public String getAnswered() {
        return answered == null ? getComment().id().toString() : answered;
    }

    public void setAnswered(String answered) {
        this.answered = answered;
    }

    /** The revision of the paragraph that the page showed. */
    public Integer getSeenParagraph() {
        return seenParagraph != null ? seenParagraph : paragraphNow() == null ? null : Integer.valueOf(paragraphNow().revision());
    }

    public void setSeenParagraph(Integer seenParagraph) {
        this.seenParagraph = seenParagraph;
    }

    public String getDisposition() {
        return disposition;
    }

    public void setDisposition(String disposition) {
        this.disposition = disposition;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isTakeWording() {
        return takeWording;
    }

    public void setTakeWording(boolean takeWording) {
        this.takeWording = takeWording;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
