package org.rapporteur.identity;

import org.rapporteur.shared.NotSignedIn;

import jakarta.enterprise.context.RequestScoped;

/** The person on whose request the application works now; nobody in the background and before signing in. */
@RequestScoped
public class Caller {

    private PersonView person;

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
}
