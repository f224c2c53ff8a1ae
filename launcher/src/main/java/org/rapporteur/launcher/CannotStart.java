package org.rapporteur.launcher;

/** What stands in the way of starting, in words for the person at the terminal. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
