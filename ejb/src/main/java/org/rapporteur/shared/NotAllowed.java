package org.rapporteur.shared;

/** The person is known and may know of the thing, but may not do this. */
public class NotAllowed extends Refusal {

    public NotAllowed(String key, Object... arguments) {
        super(key, arguments);
    }
}
