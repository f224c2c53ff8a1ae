package org.rapporteur.web.review;

import java.util.List;

import org.rapporteur.review.SigningOff;
import org.rapporteur.review.SigningOff.SignDraft;
import org.rapporteur.review.SigningOff.Signature;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
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

    private String stance;
    private String text;

    @Override
    protected StepType step() {
        return StepType.SIGN_OFF;
    }

    public void give() {
        signing.sign(new SignDraft(report(), duty().id(), stance, text, getSeen()));
        doneAndBackToReport("review.sign-off.done");
    }

    public List<Option> getStances() {
        return List.of(new Option("sign", texts.get(".sign-it"), texts.get(".sign-it.means")),
                new Option("dissent", texts.get(".dissent"), texts.get(".dissent.means")));
    }

    public List<Signature> getSignatures() {
        return signing.signatures(report());
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
}
