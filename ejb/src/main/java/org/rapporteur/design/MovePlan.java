package org.rapporteur.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Each step with the one that would take its place; null where none was found. */
    public Map<String, String> proposed() {
        var proposed = new LinkedHashMap<String, String>();
        steps.forEach(step -> proposed.put(step.element(), step.target()));
        return proposed;
    }

    /** What the old version calls the step; what it does not know is told by its id. */
    public String name(String element) {
        return steps.stream().filter(step -> step.element().equals(element)).map(Step::name).findFirst().orElse(element);
    }

    /** Of what was chosen for each step, what leads somewhere; reports at the others stay. */
    public static Map<String, String> leading(Map<String, String> chosen) {
        var leading = new LinkedHashMap<>(chosen);
        leading.values().removeIf(target -> target == null || target.isBlank());
        return leading;
    }
}
