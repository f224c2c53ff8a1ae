package org.rapporteur.identity;

import java.util.Set;

import org.rapporteur.shared.Said;

/** Roles that a person has for a time only, because somebody who holds them is absent. */
public record Lent(PersonId absent, String name, Set<Role> roles) {

    /** "Ms Kim on behalf of Mr Park". */
    public Said representedBy(String substitute) {
        return Said.of("shared.in-place-of", substitute, name);
    }
}
