package org.rapporteur.workflow;

import java.util.List;
import java.util.Optional;

import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The form at which a report stands, from the model that it travels. The use cases before it have the gate. */
@ApplicationScoped
@Transactional
public class FormLookup {

    @Inject
    private Steps steps;
    @Inject
    private ApprovalRoute route;

    public record Form(String name, List<FormField> fields) {
    }

    public Optional<Form> at(ReportId report) {
        return steps.open(report).filter(step -> step.type() == StepType.FORM).map(step -> new Form(step.name(), route.fields(step.model(), step.element())));
    }
}
