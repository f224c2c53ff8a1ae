package org.rapporteur.web.review;

import java.util.List;
import java.util.Optional;

import org.rapporteur.review.SigningOff;
import org.rapporteur.review.SigningOff.SignDraft;
import org.rapporteur.review.SigningView;
import org.rapporteur.review.SigningView.Signature;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.statement.ParagraphNumber;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** An expert signs the draft or dissents from it. */
@Named
@RequestScoped
public class SignOffPage extends StepPage {

    @Inject
    private SigningOff signing;
    @Inject
    private Texts texts;

    private Optional<SigningView> last;
    private String stance;
    private String text;
    private String paragraph;

    @Override
    protected StepType step() {
        return StepType.SIGN_OFF;
    }

    public void give() {
        signing.sign(new SignDraft(report(), duty().id(), stance, text, ParagraphNumber.idOf(reportSeen().getText(), paragraph, "paragraphs"), getSeen()));
        doneAndBackToReport("review.sign-off.done");
    }

    public List<Option> getStances() {
        return List.of(new Option("sign", texts.get(".sign-it"), texts.get(".sign-it.means")),
                new Option("dissent", texts.get(".dissent"), texts.get(".dissent.means")));
    }

    private Optional<SigningView> last() {
        if (last == null) {
            last = signing.last(report());
        }
        return last;
    }

    public List<Signature> getSignatures() {
        return last().map(SigningView::signatures).orElse(List.of());
    }

    /** What follows if this expert dissents: told before it is done. */
    public String getRule() {
        return last().map(each -> texts.say(each.rule().meaning())).orElse(null);
    }

    public String getRuleTitle() {
        return last().map(each -> texts.of("review.sign-off.rule", texts.say(each.rule()))).orElse(null);
    }

    public String getStance() {
        return stance;
    }

    public void setStance(String stance) {
        this.stance = stance;
    }

    public String on(Signature signature) {
        var number = reportSeen().numberOf(signature.paragraph());
        return number == null ? "" : texts.of("report.on", 1, number);
    }

    public String getParagraph() {
        return paragraph;
    }

    public void setParagraph(String paragraph) {
        this.paragraph = paragraph;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
