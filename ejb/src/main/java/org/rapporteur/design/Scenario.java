package org.rapporteur.design;

import java.util.List;
import java.util.Map;

/**
 * What a dry run assumes: who answers what at each step, and where nobody acts in time.
 *
 * @param steps by the elements' ids, one entry for each time that the report comes there; the last one holds for every time after it.
 *              A step that is not named is simply done.
 */
public record Scenario(Map<String, List<Visit>> steps) {

    public Scenario {
        steps = steps == null ? Map.of() : Map.copyOf(steps);
    }

    /**
     * @param acts    whether anybody acts; where nobody does, the step's time runs out
     * @param outcome what the step is left with, such as {@code circulate}; null where its kind has one way out
     * @param answers to the fields of a form, by their ids, as conditions read them
     */
    public record Visit(boolean acts, String outcome, Map<String, String> answers) {

        public static final Visit DONE = new Visit(true, null, Map.of());

        public Visit {
            answers = answers == null ? Map.of() : Map.copyOf(answers);
        }
    }

    /** @param time how often the report came there before */
    public Visit at(String element, int time) {
        var visits = steps.getOrDefault(element, List.of());
        return visits.isEmpty() ? Visit.DONE : visits.get(Math.min(time, visits.size() - 1));
    }
}
