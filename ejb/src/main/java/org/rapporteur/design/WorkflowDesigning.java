package org.rapporteur.design;

import static org.rapporteur.authority.Capability.DESIGN_WORKFLOW;

import java.util.List;
import java.util.Map;

import org.rapporteur.authority.Requires;
import org.rapporteur.workflow.FormField;
import org.rapporteur.workflow.StepType;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What a workflow may be made of, for those who draw one. */
@Stateless
public class WorkflowDesigning {

    @Inject
    private ModelStore models;

    @Requires(DESIGN_WORKFLOW)
    public List<String> automaticSteps() {
        return models.automaticSteps();
    }

    /** What a step of this kind answers when it is left; conditions behind it read nothing else. */
    @Requires(DESIGN_WORKFLOW)
    public List<String> answers(StepType kind) {
        return models.answers(kind);
    }

    /** What models call the kinds of field that a form may have, in the order in which they are offered. */
    @Requires(DESIGN_WORKFLOW)
    public Map<String, FormField.Kind> fieldKinds() {
        return models.fieldKinds();
    }
}
