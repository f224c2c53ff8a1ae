package org.rapporteur.web.workflow;

import java.util.List;

import org.rapporteur.design.WorkflowMending;
import org.rapporteur.design.WorkflowReading;
import org.rapporteur.design.WorkflowVersion;
import org.rapporteur.design.WorkflowView;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Every workflow of the mechanism in a row: what is live, since when and why, what is under way, what is being redesigned. */
@Named
@RequestScoped
public class WorkflowsPage {

    @Inject
    private WorkflowReading reading;
    @Inject
    private WorkflowMending mending;

    private List<WorkflowView> all;

    public List<WorkflowView> getAll() {
        if (all == null) {
            all = reading.all();
        }
        return all;
    }

    /** How much the system could not do by itself. */
    public int incidents(WorkflowView workflow) {
        return mending.incidents(workflow.key()).size();
    }

    /** A version that would not be published today. */
    public record LaxVersion(WorkflowView workflow, WorkflowVersion version) {
    }

    public List<LaxVersion> getLax() {
        return getAll().stream().flatMap(workflow -> workflow.versions().stream().filter(version -> version.lax() != null).map(version -> new LaxVersion(workflow, version))).toList();
    }
}
