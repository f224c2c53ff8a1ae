package org.rapporteur.evidence.reading;

/** What opens a locked file, for one reading. It goes to the worker through its pipe; whoever prints it does not print its letters. */
public record Password(String letters) {

    public static final Password NONE = new Password("");

    @Override
    public String toString() {
        return "a password";
    }
}
