package org.rapporteur.design;

import java.util.List;

/**
 * How reports could go from one version of a workflow to another.
 *
 * @param steps every step of the old version where reports stand or could stand
 */
public record MovePlan(String workflow, int from, int to, List<Step> steps) {

    /**
     * @param reports how many stand there
     * @param target  the step of the new version that takes its place, or null where none was found
     * @param targets what could take its place: steps of the same kind
     */
    public record Step(String element, String name, long reports, String target, List<Target> targets) {
    }

    public record Target(String element, String name) {
    }
}
