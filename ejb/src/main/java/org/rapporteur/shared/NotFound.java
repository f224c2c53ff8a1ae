package org.rapporteur.shared;

/** There is no such thing, or it must not be known to this person; the answer is the same. */
public class NotFound extends Refusal {

    public NotFound(String what) {
        super("There is no such " + what + ", or it is not yours to see.");
    }
}
