package org.rapporteur.shared;

/** The thing is not in a state in which this can be done. */
public class WrongState extends Refusal {

    public WrongState(String message) {
        super(message);
    }
}
