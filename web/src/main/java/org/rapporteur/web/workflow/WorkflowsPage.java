package org.rapporteur.web.workflow;

import java.util.List;

import org.rapporteur.design.WorkflowReading;
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

    private List<WorkflowView> all;

    public List<WorkflowView> getAll() {
        if (all == null) {
            all = reading.all();
        }
        return all;
    }
}
