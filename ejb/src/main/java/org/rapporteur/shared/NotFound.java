package org.rapporteur.shared;

/** There is no such thing, or it must not be known to this person; the answer is the same. */
public class NotFound extends Refusal {

    /** @param what the thing, as in {@code not-found.report} */
    public NotFound(String what) {
        super("not-found." + what);
    }
}
