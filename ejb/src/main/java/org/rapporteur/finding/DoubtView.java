package org.rapporteur.finding;

import java.time.Instant;
import java.util.UUID;

import org.rapporteur.shared.Said;

/**
 * A paragraph of the working text rests on an exhibit of which something became.
 *
 * @param revision of the paragraph, to be given back by whoever confirms it
 * @param number   of the paragraph now
 */
public record DoubtView(UUID paragraph, int number, int revision, int exhibit, DoubtKind kind, Instant since) {

    /** In a sentence. */
    public Said said() {
        return Said.of("finding.doubt", number, exhibit, kind);
    }
}
