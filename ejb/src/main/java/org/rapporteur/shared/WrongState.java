package org.rapporteur.shared;

import java.time.Instant;

/** The thing is not in a state in which this can be done; who brought it there and when comes along where it is known. */
public class WrongState extends Refusal {

    private final String by;
    private final Instant at;

    public WrongState(String message) {
        this(message, null, null);
    }

    public WrongState(String message, String by, Instant at) {
        super(message);
        this.by = by;
        this.at = at;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
