package org.rapporteur.web.workflow;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.design.ModelChange;
import org.rapporteur.design.ModelChange.Kind;
import org.rapporteur.design.MovePlan;
import org.rapporteur.design.WorkflowComparing;
import org.rapporteur.design.WorkflowMoving;
import org.rapporteur.design.WorkflowMoving.MoveReports;
import org.rapporteur.design.WorkflowMoving.Rehearsed;
import org.rapporteur.design.WorkflowPublishing;
import org.rapporteur.design.WorkflowPublishing.RollBack;
import org.rapporteur.design.WorkflowReading;
import org.rapporteur.design.WorkflowVersion;
import org.rapporteur.design.WorkflowView;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** An earlier version is made live again ({@code ?key=&version=}): what that changes, what becomes of the reports under way, and the act. */
@Named
@RequestScoped
public class BackPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private WorkflowReading reading;
    @Inject
    private WorkflowComparing comparing;
    @Inject
    private WorkflowMoving moving;
    @Inject
    private WorkflowPublishing publishing;
    @Inject
    private Authority authority;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private WorkflowView workflow;
    private WorkflowVersion version;
    private MovePlan plan;
    private Map<String, String> mapping;
    private List<Rehearsed> rehearsed;
    private List<ModelChange> changes;
    private boolean along = true;
    private int seenLive;
    private String reason;

    public WorkflowView getWorkflow() {
        if (workflow == null) {
            workflow = reading.one(parameters.getOrDefault("key", ""));
        }
        return workflow;
    }

    public WorkflowVersion getVersion() {
        if (version == null) {
            version = getWorkflow().versions().stream().filter(each -> Integer.toString(each.number()).equals(parameters.get("version"))).findFirst().orElseThrow(() -> new NotFound("version"));
        }
        return version;
    }

    private List<ModelChange> all() {
        if (changes == null) {
            changes = comparing.back(getWorkflow().key(), getVersion().number());
        }
        return changes;
    }

    /** Without those that concern the drawing alone. */
    public List<ModelChange> getChanges() {
        return all().stream().filter(change -> change.kind() != Kind.LAYOUT).toList();
    }

    /** Whether there are reports that could go along, and the caller may move them. */
    public boolean isReports() {
        return authority.may(Capability.MOVE_REPORTS) && getWorkflow().live().reports() > 0;
    }

    /** The way back of the move that brought the reports here, where there was one. It is planned against the old content, which the new version will have. */
    public MovePlan getPlan() {
        if (plan == null) {
            plan = moving.plan(getWorkflow().key(), getWorkflow().live().number(), getVersion().number());
        }
        return plan;
    }

    public Map<String, String> getMapping() {
        if (mapping == null) {
            mapping = getPlan().proposed();
        }
        return mapping;
    }

    public List<Option> targets(MovePlan.Step step) {
        return step.targets().stream().map(target -> new Option(target.element(), target.name())).toList();
    }

    public void rehearse() {
        rehearsed = moving.rehearse(new MoveReports(getWorkflow().key(), getWorkflow().live().number(), getVersion().number(), MovePlan.leading(getMapping())));
    }

    public List<Rehearsed> getRehearsed() {
        return rehearsed;
    }

    public long getGoing() {
        return rehearsed.stream().filter(Rehearsed::goes).count();
    }

    public void rollBack() throws IOException {
        var moves = isReports() && along;
        var number = publishing.rollBack(new RollBack(getWorkflow().key(), getVersion().number(), seenLive, reason, moves ? MovePlan.leading(getMapping()) : null));
        notes.saved(texts.of("workflow.rolled-back", number));
        var context = faces.getExternalContext();
        context.redirect(context.getRequestContextPath() + (moves ? "/workflow/move?key=" : "/workflow?key=") + getWorkflow().key());
    }

    public boolean isAlong() {
        return along;
    }

    public void setAlong(boolean along) {
        this.along = along;
    }

    public int getSeenLive() {
        return getWorkflow().live().number();
    }

    public void setSeenLive(int seenLive) {
        this.seenLive = seenLive;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
