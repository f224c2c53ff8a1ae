package org.rapporteur.web.review;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.rapporteur.review.LaterSigningView;
import org.rapporteur.review.LaterSigningView.LastWord;
import org.rapporteur.review.SigningAgain;
import org.rapporteur.review.SigningAgain.SignAgain;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.statement.ParagraphNumber;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** An expert signs a version that is not what was signed, or dissents from it. */
@Named
@RequestScoped
public class SignAgainPage {

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private SigningAgain signing;
    @Inject
    private FacesContext faces;
    @Inject
    private Texts texts;

    private Optional<LaterSigningView> later;
    private Integer seen;
    private String stance;
    private String text;
    private String paragraph;

    private Optional<LaterSigningView> later() {
        if (later == null) {
            later = signing.of(reportSeen.getId());
        }
        return later;
    }

    /** Also while the form is being sent, so that its sender is told where the report has moved on. */
    public boolean isAsked() {
        return faces.isPostback() || signing.asksMe(reportSeen.getId());
    }

    public String getStanding() {
        return later().map(view -> texts.say(view.standing())).orElse(null);
    }

    public List<LastWord> getWords() {
        return later().map(LaterSigningView::words).orElse(List.of());
    }

    /** What the person signed compared with what is asked for now. */
    public String getComparison() {
        var last = getWords().stream().map(LastWord::version).max(Integer::compare).orElse(0);
        return "/report?id=" + reportSeen.getId() + "&tab=changes&to=" + getSeen() + (last == 0 ? "" : "&from=" + last);
    }

    public void give() throws IOException {
        signing.sign(new SignAgain(reportSeen.getId(), stance, text, ParagraphNumber.idOf(reportSeen.getVersion(), paragraph, "paragraphs"), getSeen()));
        reportSeen.done("review.sign-again.done", "positions");
    }

    public List<Option> getStances() {
        return List.of(new Option("sign", texts.get(".sign-it"), texts.get(".sign-it.means")), new Option("dissent", texts.get(".dissent"), texts.get(".dissent.means")));
    }

    /** The version that the page was written from. */
    public Integer getSeen() {
        return seen == null ? reportSeen.getReport().version() : seen;
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    public String getStance() {
        return stance;
    }

    public void setStance(String stance) {
        this.stance = stance;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getParagraph() {
        return paragraph;
    }

    public void setParagraph(String paragraph) {
        this.paragraph = paragraph;
    }
}
