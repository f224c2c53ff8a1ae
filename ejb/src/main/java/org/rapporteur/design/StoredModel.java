package org.rapporteur.design;

import java.time.Instant;

/**
 * A model that the engine keeps.
 *
 * @param mechanism whose it is, or null where it came with the software and is everybody's
 * @param name      of the workflow, as the model says it
 * @param tag       the version tag, as the model says it
 */
public record StoredModel(String id, String mechanism, String name, String tag, Instant at, String sha256) {
}
