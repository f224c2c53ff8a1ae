package org.rapporteur.design;

import java.time.Instant;
import java.util.List;

import org.rapporteur.shared.Said;

/**
 * Where a report stands, and where it could be taken.
 *
 * @param version the number of the version that it travels
 * @param due     when the step ends, or null
 */
public record MendPlan(String report, int version, String element, String name, Instant since, Instant due, List<Target> targets) {

    /** @param objection why it cannot be taken there, or null */
    public record Target(String element, String name, Said objection) {
    }
}
