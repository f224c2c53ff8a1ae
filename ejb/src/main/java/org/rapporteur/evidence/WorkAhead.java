package org.rapporteur.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is being read, and what waits for it.
 *
 * @param again how many wait to be read anew, while their text stays as it is
 * @param since when the one that waits longest was handed in, or null
 * @param left  how long it takes about, if what waits is like what was read last; null while nothing of its kind was read
 */
public record WorkAhead(List<ExhibitView> reading, int waiting, int again, int pictures, Instant since, Duration left) {

    public boolean idle() {
        return reading.isEmpty() && waiting == 0 && again == 0 && pictures == 0;
    }
}
