package org.rapporteur.design;

import java.time.Instant;

/**
 * A draft of a workflow's next version, without its model.
 *
 * @param base     the id of the version that it began from; {@code baseNumber} its number
 * @param revision what a change of the draft refers to
 * @param behind   whether a newer version was published since the draft began
 */
public record DraftView(DraftId id, String workflow, String title, String base, int baseNumber, boolean behind, int revision, Instant openedAt, String openedBy,
                        Instant changedAt, String changedBy) {
}
