package org.rapporteur.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

/** The one source of the present moment, to the microsecond, which is what the database keeps. Tests give it a fixed clock. */
@ApplicationScoped
public class MomentClock {

    private final Clock clock;

    public MomentClock() {
        this(Clock.systemUTC());
    }

    public MomentClock(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
