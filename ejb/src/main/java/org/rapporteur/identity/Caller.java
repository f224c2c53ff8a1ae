package org.rapporteur.identity;

import org.rapporteur.shared.NotSignedIn;

import jakarta.enterprise.context.RequestScoped;

/** The person on whose request the application works now; nobody in the background and before signing in. */
@RequestScoped
public class Caller {

    private PersonView person;
    private Lent inPlaceOf;

    /** Said once per request, by what authenticated it. */
    public void is(PersonView person) {
        this.person = person;
    }

    public boolean known() {
        return person != null;
    }

    /** @throws NotSignedIn if nobody is */
    public PersonView person() {
        if (person == null) {
            throw new NotSignedIn();
        }
        return person;
    }

    public PersonId id() {
        return person().id();
    }

    /** The absent person on whose behalf the caller acts just now, or null where it is in the caller's own right. */
    public Lent inPlaceOf() {
        return inPlaceOf;
    }

    /** Said by the gate, for as long as the use case behind it works. */
    public void actsFor(Lent absent) {
        inPlaceOf = absent;
    }
}
