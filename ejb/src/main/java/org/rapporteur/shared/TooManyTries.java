package org.rapporteur.shared;

/** Too often in too short a time; {@link #seconds} tells when to come back. */
public class TooManyTries extends Refusal {

    private final int seconds;

    public TooManyTries(String message, int seconds) {
        super(message);
        this.seconds = seconds;
    }

    public int seconds() {
        return seconds;
    }
}
