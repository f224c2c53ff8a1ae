package org.rapporteur.design;

/**
 * A saved scenario, played through on a draft.
 *
 * @param live what comes of it on the live version; null where that does not pass today's gate any more
 */
public record Rerun(ScenarioView scenario, Trial live, Trial draft) {

    public boolean passed() {
        return draft.passed();
    }

    /** Whether a report would go the same way as today. */
    public boolean sameWay() {
        return live != null && draft.sameWayAs(live);
    }
}
