package org.rapporteur.shared;

import java.time.Instant;

/** The thing is not in a state in which this can be done; who brought it there and when comes along where it is known. */
public class WrongState extends Refusal {

    private String by;
    private Instant at;

    public WrongState(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Who brought the thing where it is, or null where that is not one person, and when. */
    public WrongState since(Instant moment, String person) {
        at = moment;
        by = person;
        return this;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
