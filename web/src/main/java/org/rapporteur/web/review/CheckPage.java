package org.rapporteur.web.review;

import java.util.List;

import org.rapporteur.review.Checking;
import org.rapporteur.review.Checking.CheckDraft;
import org.rapporteur.review.SigningOff;
import org.rapporteur.review.SigningView;
import org.rapporteur.review.SigningView.Signature;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The coordinator circulates the signed draft or returns it. */
@Named
@RequestScoped
public class CheckPage extends StepPage {

    @Inject
    private Checking checking;
    @Inject
    private SigningOff signing;
    @Inject
    private Texts texts;

    private SigningView signed;
    private String outcome;
    private String reason;

    @Override
    protected StepType step() {
        return StepType.CHECK;
    }

    public void conclude() {
        checking.check(new CheckDraft(report(), duty().id(), outcome, reason, getSeen()));
        doneAndBackToReport("circulate".equals(outcome) ? "review.check.circulated" : "review.check.returned");
    }

    public List<Option> getOutcomes() {
        return List.of(new Option("circulate", texts.get(".circulate"), texts.get(".circulate.means")),
                new Option("return", texts.get(".return"), texts.get(".return.means")));
    }

    public SigningView getSigning() {
        if (signed == null) {
            signed = signing.last(report()).orElse(null);
        }
        return signed;
    }

    public List<Signature> getSignatures() {
        return getSigning() == null ? List.of() : getSigning().signatures();
    }

    /** What the rule of signing does to this draft, where it stops it or the chair has let it go on; else null. */
    public String getRuled() {
        if (getSigning() == null || getSigning().fulfilled()) {
            return null;
        }
        var release = getSigning().release();
        return release == null ? texts.of("review.check.stopped", texts.say(getSigning().rule()), texts.say(getSigning().rule().meaning()))
                : texts.of("review.check.released", release.by(), release.reason());
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
