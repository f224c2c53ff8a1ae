package org.rapporteur.web.consensus;

import org.rapporteur.authority.Capability;
import org.rapporteur.consensus.PositionTaking;
import org.rapporteur.consensus.PositionTaking.ExtendDecision;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.Times;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The chair or the secretariat puts off the end of a decision, with a reason. */
@Named
@RequestScoped
public class ExtendPage extends StepPage {

    @Inject
    private PositionTaking positions;
    @Inject
    private Times times;
    @Inject
    private Texts texts;

    private String until;
    private String reason;

    @Override
    protected StepType step() {
        return StepType.DECIDE;
    }

    public void extend() {
        positions.extend(new ExtendDecision(report(), Until.of(until, times.getZone()), reason, getSeen()));
        doneAndBackToReport("consensus.extend.extended");
    }

    public boolean isOpen() {
        var decision = reportSeen().getOutlook().decision();
        return reportSeen().may(Capability.EXTEND_DECISION.name()) && (isSent() || decision != null && decision.open() && decision.expiresAt() != null);
    }

    public String getUntilHelp() {
        return texts.of(".until-in", times.getZone().getId());
    }

    public String getQuestion() {
        return texts.of(".question", reportSeen().getReport().version());
    }

    /** Begins with the present end, as a browser wants it. */
    public String getUntil() {
        var decision = reportSeen().getOutlook().decision();
        return until != null || decision == null || decision.expiresAt() == null ? until : Until.typed(decision.expiresAt(), times.getZone());
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
