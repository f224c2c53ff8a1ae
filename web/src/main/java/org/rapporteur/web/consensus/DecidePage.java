package org.rapporteur.web.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Capability;
import org.rapporteur.consensus.OutlookView.Seat;
import org.rapporteur.consensus.PositionTaking;
import org.rapporteur.consensus.PositionTaking.BreakSilence;
import org.rapporteur.consensus.PositionTaking.TakePosition;
import org.rapporteur.consensus.PositionTaking.WithdrawPosition;
import org.rapporteur.consensus.PositionView;
import org.rapporteur.consensus.Stance;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.WrongState;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.Times;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A state takes its position on the circulated version, follows it by another, or withdraws it. */
@Named
@RequestScoped
public class DecidePage extends StepPage {

    private static final int SHORT_HASH = 8;

    @Inject
    private PositionTaking positions;
    @Inject
    private Caller caller;
    @Inject
    private Times times;
    @Inject
    private FacesContext faces;
    @Inject
    private Texts texts;

    private String breakReason;
    private String breakResolve;
    private String stance;
    private String reason;
    private String wouldResolve;
    private String numbers;
    private String until;

    @Override
    protected StepType step() {
        return StepType.DECIDE;
    }

    public void take() {
        positions.take(new TakePosition(report(), null, stance, reason, wouldResolve, concerned(), getSeen(), Until.of(until, times.getZone()), null));
        doneAndBackToReport("consensus.decide.taken");
    }

    public void breakSilence() {
        positions.breakSilence(new BreakSilence(report(), breakReason, breakResolve, List.of(), getSeen()));
        doneAndBackToReport("consensus.decide.broken");
    }

    public void withdraw() {
        if (getStanding() == null) {
            throw new WrongState("consensus.nothing-stands");
        }
        positions.withdraw(new WithdrawPosition(report(), getStanding().id()));
        doneAndOnTo("consensus.decide.withdrawn", "/consensus/decide?id=" + report());
    }

    /** What was typed as "14, 31" as the permanent ids of those paragraphs. */
    private List<UUID> concerned() {
        if (numbers == null || numbers.isBlank()) {
            return List.of();
        }
        var byNumber = reportSeen().getVersion().paragraphs().collect(Collectors.toMap(each -> String.valueOf(each.number()), ReportText.Paragraph::id));
        var ids = new ArrayList<UUID>();
        for (var number : numbers.strip().split("[\\s,;]+")) {
            if (!byNumber.containsKey(number)) {
                throw new InputWrong("paragraphs", "consensus.no-paragraph-number", number);
            }
            ids.add(byNumber.get(number));
        }
        return ids;
    }

    /** A position may be followed by another as long as the text is under decision, even when nothing is owed any more. */
    public boolean isOpen() {
        return (reportSeen().getReport().status() == ReportStatus.DECIDE || isSent()) && reportSeen().may(Capability.TAKE_POSITION.name());
    }

    /** There is a silence that this person could break now. */
    public boolean isBreakable() {
        return isOpen() && (isSent() || silent());
    }

    private boolean silent() {
        var decision = reportSeen().getOutlook().decision();
        return decision != null && decision.open() && decision.rule().silent();
    }

    public String getEndsWord() {
        return texts.get(silent() ? ".silence-until" : "shell.until");
    }

    public String getBreakQuestion() {
        var view = reportSeen().getReport();
        return texts.of(".break-question", view.version(), view.contentHash() == null ? "" : view.contentHash().substring(0, SHORT_HASH), caller.person().stateName());
    }

    /** The own state's position on this version, or null. */
    public PositionView getStanding() {
        return reportSeen().getOutlook().board().stream().filter(seat -> seat.state().equals(caller.person().state()))
                .findFirst().map(Seat::position).orElse(null);
    }

    public String getStandingSentence() {
        return getStanding() == null ? null : texts.of(".standing", caller.person().stateName(), texts.say(getStanding().stance()), getStanding().takenBy());
    }

    public String getHeading() {
        return caller.person().stateName() == null ? texts.get(".act") : texts.of(".act-of", caller.person().stateName());
    }

    /** What is said where the reason is not there: to whom it is owed depends on the position. */
    public String getReasonMissing() {
        return Stance.AGREED_WITH_COMMENT.key().equals(faces.getExternalContext().getRequestParameterMap().get("position:stance"))
                ? "consensus.comment-missing" : "consensus.reason-missing";
    }

    /** What taking a position binds, to which text, and who will see it. */
    public String getQuestion() {
        var view = reportSeen().getReport();
        return texts.of(".question", caller.person().stateName(), view.version(), view.contentHash() == null ? "" : view.contentHash().substring(0, SHORT_HASH));
    }

    public List<Option> getStances() {
        return Arrays.stream(Stance.values()).filter(each -> each != Stance.HOLD || isHoldable()).map(each -> new Option(each.key(), texts.say(each), meaning(each))).toList();
    }

    /** The rule knows holds. */
    public boolean isHoldable() {
        var decision = reportSeen().getOutlook().decision();
        return decision == null || decision.rule().holds();
    }

    public String getUntilHelp() {
        return texts.of("consensus.decide.until-in", times.getZone().getId());
    }

    /** What an objection does is for the rule to say. */
    private String meaning(Stance stance) {
        var decision = reportSeen().getOutlook().decision();
        return stance == Stance.OBJECTION && decision != null && decision.rule().objectionEnds() ? texts.get(".objection-breaks") : texts.say(stance.meaning());
    }

    public String getBreakReason() {
        return breakReason;
    }

    public void setBreakReason(String breakReason) {
        this.breakReason = breakReason;
    }

    public String getBreakResolve() {
        return breakResolve;
    }

    public void setBreakResolve(String breakResolve) {
        this.breakResolve = breakResolve;
    }

    public String getStance() {
        return stance;
    }

    public void setStance(String stance) {
        this.stance = stance;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWouldResolve() {
        return wouldResolve;
    }

    public void setWouldResolve(String wouldResolve) {
        this.wouldResolve = wouldResolve;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }
}
