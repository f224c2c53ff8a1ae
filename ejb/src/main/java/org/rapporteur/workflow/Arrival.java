package org.rapporteur.workflow;

import java.time.Instant;
import java.util.List;

/**
 * The route has come to a step.
 *
 * @param model       the id of the model that the report travels
 * @param element     the model's element id
 * @param name        the step's name as drawn
 * @param responsible the role keys named in the model, such as {@code expert}, {@code coordinator}, {@code member-states}
 * @param due         when the step's boundary timer fires, or null where it has none
 */
public record Arrival(String model, String element, StepType type, String name, List<String> responsible, Instant due) {
}
