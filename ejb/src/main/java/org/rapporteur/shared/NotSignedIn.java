package org.rapporteur.shared;

/** Nobody is signed in, or the session is over. */
public class NotSignedIn extends Refusal {

    public NotSignedIn() {
        super("identity.not-signed-in");
    }
}
