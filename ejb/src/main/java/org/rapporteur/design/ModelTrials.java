package org.rapporteur.design;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/** Port: an engine beside the real one in which a model is tried out. It has the same locks and the same gate, and nothing that it does reaches a report. */
public interface ModelTrials {

    /**
     * Runs the scenarios one after the other on a model that belongs to this route.
     *
     * @param afterWorkingDays the end of so many working days that begin now
     * @throws ModelRefused if the model may not be published
     */
    List<Trial> run(String route, byte[] model, List<Scenario> scenarios, IntFunction<Instant> afterWorkingDays);

    /** What a scenario can say of the steps of the model, in the order of the drawing. @throws ModelRefused if it may not be published */
    List<PlayableStep> steps(String route, byte[] model);
}
