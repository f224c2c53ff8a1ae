package org.rapporteur.identity;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;

/** Who acts now, if anybody does: behind a deadline there is no request, and so nobody. */
@ApplicationScoped
public class Whoever {

    @Inject
    private Caller caller;

    /** The person, or null. */
    public PersonView person() {
        try {
            return caller.known() ? caller.person() : null;
        } catch (ContextNotActiveException inTheBackground) {
            return null;
        }
    }

    /** Whom the person stands in for, or null. */
    public Lent inPlaceOf() {
        return person() == null ? null : caller.inPlaceOf();
    }

    /** The person's id, or null. */
    public UUID id() {
        var person = person();
        return person == null ? null : person.id().uuid();
    }
}
