package org.rapporteur.consensus;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The clock of a decision stood still.
 *
 * @param before the end that it had
 * @param after  the end that it had then, or null where the decision ended while the clock stood
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pause(Instant since, Instant until, Instant before, Instant after) {
}
