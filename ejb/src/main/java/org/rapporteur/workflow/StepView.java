package org.rapporteur.workflow;

import java.time.Instant;
import java.util.UUID;

/**
 * The step at which a report stands.
 *
 * @param owed how many are to act, {@code done} how many have
 */
public record StepView(UUID id, String element, StepType type, String name, int version, Instant since, Instant due, int owed, int done) {
}
