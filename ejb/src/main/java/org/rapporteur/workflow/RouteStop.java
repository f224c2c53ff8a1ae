package org.rapporteur.workflow;

/** One step of a route as its model draws it: the element's id, its kind and its name. */
public record RouteStop(String element, StepType type, String name) {
}
