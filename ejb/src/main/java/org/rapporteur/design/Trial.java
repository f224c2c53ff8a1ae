package org.rapporteur.design;

import java.util.List;

import org.rapporteur.shared.Said;
import org.rapporteur.workflow.StepType;

/**
 * What became of a dry run.
 *
 * @param stops    where the report came, in that order
 * @param ways     the ids of the arrows that it took, in that order
 * @param end      the id of the end that it reached, or null
 * @param problems why the workflow does not do on this scenario; empty where it reached an end with everything answered
 */
public record Trial(List<Stop> stops, List<String> ways, String end, List<Finding> problems) {

    /**
     * @param type        null for an automatic step
     * @param responsible the keys of the roles that owe something there
     * @param how         what came of it
     * @param outcome     what the step was left with, or null
     */
    public record Stop(String element, String name, StepType type, List<String> responsible, How how, String outcome) {
    }

    public enum How {
        DONE, TIME_RAN_OUT, AUTOMATIC, STANDS
    }

    /** @param element the id of the element, or null where it belongs to none */
    public record Finding(String element, Said reason) {
    }

    public boolean passed() {
        return problems.isEmpty();
    }

    /** Whether both led the report the same way. */
    public boolean sameWayAs(Trial other) {
        return ways.equals(other.ways) && stops.equals(other.stops);
    }
}
