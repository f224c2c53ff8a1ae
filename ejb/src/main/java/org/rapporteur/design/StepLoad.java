package org.rapporteur.design;

/**
 * How it goes at one step of a version.
 *
 * @param name      as it is drawn
 * @param reports   how many stand there now, {@code late} how many of them are past the due date
 * @param done      how often the step was left
 * @param meanHours how long it took on average, 0 where it was never left
 * @param lapsed    how often its time ran out
 */
public record StepLoad(String element, String name, long reports, long late, long done, double meanHours, long lapsed) {

    static StepLoad none(String element) {
        return new StepLoad(element, element, 0, 0, 0, 0, 0);
    }

    StepLoad called(String name) {
        return new StepLoad(element, name, reports, late, done, meanHours, lapsed);
    }
}
