package org.rapporteur.shared;

/** Too often in too short a time; {@link #seconds} tells when to come back. */
public class TooManyTries extends Refusal {

    private final int seconds;

    /** @param seconds what fills the words' first place */
    public TooManyTries(String key, int seconds) {
        super(key, seconds);
        this.seconds = seconds;
    }

    public int seconds() {
        return seconds;
    }
}
