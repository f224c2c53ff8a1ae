package org.rapporteur.web.consensus;

import java.util.List;
import java.util.Map;

import org.rapporteur.authority.Capability;
import org.rapporteur.consensus.HoldReading;
import org.rapporteur.consensus.HoldView;
import org.rapporteur.consensus.Holding;
import org.rapporteur.consensus.Holding.ExtendHold;
import org.rapporteur.consensus.Holding.JoinHold;
import org.rapporteur.consensus.PositionTaking;
import org.rapporteur.consensus.PositionTaking.WithdrawPosition;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.Times;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The register of a report's holds. {@code ?hold=} names the one that the person extends or releases, or joins. */
@Named
@RequestScoped
public class HoldsPage extends StepPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private HoldReading reading;
    @Inject
    private Holding holding;
    @Inject
    private PositionTaking positions;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Times times;
    @Inject
    private Texts texts;

    private List<HoldView> holds;
    private String until;
    private String reason;
    private String wanted;

    @Override
    protected StepType step() {
        return StepType.DECIDE;
    }

    public List<HoldView> getHolds() {
        if (holds == null) {
            holds = reading.on(report());
        }
        return holds;
    }

    public boolean isActing() {
        return reportSeen().may(Capability.TAKE_POSITION.name());
    }

    /** The hold that the address names, or null. */
    public HoldView getHold() {
        return getHolds().stream().filter(each -> each.id().toString().equals(parameters.get("hold"))).findFirst().orElse(null);
    }

    /** A form that was shown is taken in even when the hold has ended since, so that its sender is told. */
    public boolean isToExtend() {
        return acting() && own(getHold());
    }

    public boolean isToJoin() {
        return acting() && !own(getHold());
    }

    private boolean acting() {
        return isActing() && getHold() != null && (getHold().inForce() || isSent());
    }

    /** Its own state changes it; others join it, unless they have a hold themselves. */
    public boolean linked(HoldView hold) {
        return hold.inForce() && isActing() && (own(hold) || getHolds().stream().noneMatch(each -> each.inForce() && own(each)));
    }

    public boolean own(HoldView hold) {
        return hold.state().equals(caller.person().state());
    }

    public String days(HoldView hold) {
        return texts.of("hold.days", hold.days(clock.now()));
    }

    public void extend() {
        holding.extend(new ExtendHold(report(), known().id(), Until.of(until, times.getZone()), reason));
        doneAndOnTo("consensus.holds.extended", "/consensus/holds?id=" + report());
    }

    public void release() {
        positions.withdraw(new WithdrawPosition(report(), known().id()));
        doneAndOnTo("consensus.holds.released", "/consensus/holds?id=" + report());
    }

    public void join() {
        holding.join(new JoinHold(report(), known().id(), reason, wanted, Until.of(until, times.getZone()), getSeen()));
        doneAndOnTo("consensus.holds.joined", "/consensus/holds?id=" + report());
    }

    private HoldView known() {
        if (getHold() == null) {
            throw new NotFound("hold");
        }
        return getHold();
    }

    public String getJoinTitle() {
        return texts.of("consensus.holds.join-of", getHold().stateName());
    }

    public String getJoinQuestion() {
        return texts.of("consensus.holds.join-question", caller.person().stateName(), getHold().stateName(), getHold().version());
    }

    public String getReleaseQuestion() {
        return texts.of("consensus.holds.release-question", getHold().stateName(), getHold().version());
    }

    public String getUntilHelp() {
        return texts.of("hold.until-in", times.getZone().getId());
    }

    /** Begins with the present end. */
    public String getUntil() {
        return until != null || getHold() == null || getHold().until() == null ? until : Until.typed(getHold().until(), times.getZone());
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

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
