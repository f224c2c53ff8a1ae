package org.rapporteur.design;

import java.util.List;

import org.rapporteur.workflow.FormField;
import org.rapporteur.workflow.StepType;

/**
 * A step of a model, with what a scenario can say of it.
 *
 * @param outcomes what it can be left with; empty where it has one way out
 * @param fields   of a form, those that conditions may read
 * @param ends     whether its time can run out
 */
public record PlayableStep(String element, String name, StepType type, List<String> outcomes, List<FormField> fields, boolean ends) {
}
