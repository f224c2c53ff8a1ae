package org.rapporteur.web.workflow;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.primefaces.event.FileUploadEvent;
import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.design.DraftId;
import org.rapporteur.design.StepLoad;
import org.rapporteur.design.WorkflowDrafting;
import org.rapporteur.design.WorkflowDrafting.BeginDraft;
import org.rapporteur.design.WorkflowDrafting.ImportDraft;
import org.rapporteur.design.WorkflowMending;
import org.rapporteur.design.WorkflowReading;
import org.rapporteur.design.WorkflowVersion;
import org.rapporteur.design.WorkflowView;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One workflow ({@code ?key=}) and one version of it ({@code &version=}, else the live one): its diagram with what stands where, and the others. */
@Named
@RequestScoped
public class WorkflowPage {

    private static final int LONGEST_TITLE = 100;
    private static final int LARGEST_FILE = 1_000_000;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private WorkflowReading reading;
    @Inject
    private Diagrams diagrams;

    @Inject
    private WorkflowDrafting drafting;
    @Inject
    private WorkflowMending mending;
    @Inject
    private Authority authority;
    @Inject
    private FacesContext faces;
    @Inject
    private Texts texts;

    private String title;
    private WorkflowView workflow;
    private List<StepLoad> steps;

    public WorkflowView getWorkflow() {
        if (workflow == null) {
            workflow = reading.one(parameters.getOrDefault("key", ""));
        }
        return workflow;
    }

    public WorkflowVersion getShown() {
        var asked = parameters.get("version");
        return asked == null ? getWorkflow().live()
                : getWorkflow().versions().stream().filter(version -> Integer.toString(version.number()).equals(asked)).findFirst().orElseThrow(() -> new NotFound("version"));
    }

    public String getModel() {
        return "/api/v1/workflows/" + getWorkflow().key() + "/versions/" + getShown().number() + "/model";
    }

    public String getMarks() {
        return diagrams.loads(getSteps());
    }

    public boolean isDesigner() {
        return authority.may(Capability.DESIGN_WORKFLOW);
    }

    /** An earlier version can be made live again, unless it would not be published today. */
    public boolean isToRollBack() {
        return authority.may(Capability.PUBLISH_WORKFLOW) && !getShown().live() && getShown().lax() == null;
    }

    /** How much the system could not do by itself. */
    public int getIncidents() {
        return mending.incidents(getWorkflow().key()).size();
    }

    public boolean isOperator() {
        return authority.may(Capability.MOVE_REPORTS);
    }

    public void begin() throws IOException {
        design(drafting.begin(new BeginDraft(getWorkflow().key(), getShown().number(), title, null)));
    }

    public void bring(FileUploadEvent event) throws IOException {
        var file = event.getFile();
        try (var content = file.getInputStream()) {
            var named = file.getFileName().replaceFirst("(?i)\\.(bpmn|xml|bpmn20\\.xml)$", "");
            design(drafting.bring(new ImportDraft(getWorkflow().key(), named.length() > LONGEST_TITLE ? named.substring(0, LONGEST_TITLE) : named, content.readNBytes(LARGEST_FILE + 1))));
        }
    }

    private void design(DraftId draft) throws IOException {
        redirect("/workflow/design?draft=" + draft);
    }

    private void redirect(String address) throws IOException {
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + address);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** Where reports stand, as a sentence. */
    public String getStanding() {
        var at = getSteps().stream().filter(step -> step.reports() > 0).map(step -> texts.of(step.late() == 0 ? "workflow.at" : "workflow.at-late", step.reports(), step.name(), step.late())).toList();
        return at.isEmpty() ? texts.get("workflow.nothing-under-way") : texts.of("workflow.standing", getShown().reports(), String.join(", ", at));
    }

    public List<StepLoad> getSteps() {
        if (steps == null) {
            steps = reading.steps(getWorkflow().key(), getShown().number());
        }
        return steps;
    }
}
