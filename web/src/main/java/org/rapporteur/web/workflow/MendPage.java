package org.rapporteur.web.workflow;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.design.Incident;
import org.rapporteur.design.MendPlan;
import org.rapporteur.design.WorkflowMending;
import org.rapporteur.design.WorkflowMending.MendReport;
import org.rapporteur.design.WorkflowReading;
import org.rapporteur.design.WorkflowView;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What does not go on by itself ({@code ?key=}), and one report taken to another step ({@code &report=&from=}). */
@Named
@RequestScoped
public class MendPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private WorkflowReading reading;
    @Inject
    private WorkflowMending mending;
    @Inject
    private Authority authority;
    @Inject
    private FacesContext faces;
    @Inject
    private MomentClock clock;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private WorkflowView workflow;
    private List<MendPlan> reports;
    private List<Incident> incidents;
    private MendPlan chosen;
    private String to;
    private String reason;
    private boolean rehearsed;
    private Said objection;

    public WorkflowView getWorkflow() {
        if (workflow == null) {
            workflow = reading.one(parameters.getOrDefault("key", ""));
        }
        return workflow;
    }

    public boolean isOperator() {
        return authority.may(Capability.MOVE_REPORTS);
    }

    public List<Incident> getIncidents() {
        if (incidents == null) {
            incidents = mending.incidents(getWorkflow().key());
        }
        return incidents;
    }

    public List<MendPlan> getReports() {
        if (reports == null) {
            reports = isOperator() ? mending.reports(getWorkflow().key()) : List.of();
        }
        return reports;
    }

    public boolean isLate(MendPlan report) {
        return report.due() != null && report.due().isBefore(clock.now());
    }

    /** Null where none was chosen. */
    public MendPlan getChosen() {
        if (chosen == null && parameters.containsKey("report")) {
            chosen = getReports().stream().filter(each -> each.report().equals(parameters.get("report")) && each.element().equals(parameters.get("from"))).findFirst()
                    .orElseThrow(() -> new NotFound("report"));
        }
        return chosen;
    }

    public List<Option> getTargets() {
        return getChosen().targets().stream().filter(target -> target.objection() == null).map(target -> new Option(target.element(), target.name())).toList();
    }

    public List<Said> getClosed() {
        return getChosen().targets().stream().map(MendPlan.Target::objection).filter(each -> each != null).toList();
    }

    public void rehearse() {
        objection = mending.rehearse(command()).orElse(null);
        rehearsed = true;
    }

    public boolean isRehearsed() {
        return rehearsed;
    }

    public Said getObjection() {
        return objection;
    }

    public void mend() throws IOException {
        mending.mend(command(), reason);
        notes.saved(texts.get("workflow.mend.done"));
        home();
    }

    private MendReport command() {
        return new MendReport(getWorkflow().key(), getChosen().report(), getChosen().element(), to);
    }

    public void retry(String incident) throws IOException {
        mending.retry(getWorkflow().key(), incident);
        notes.saved(texts.get("workflow.mend.tried"));
        home();
    }

    private void home() throws IOException {
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/workflow/mend?key=" + getWorkflow().key());
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
