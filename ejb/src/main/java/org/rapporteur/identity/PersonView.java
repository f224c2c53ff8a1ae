package org.rapporteur.identity;

import java.util.Set;

/**
 * A person as others see it.
 *
 * @param name      what the person signs in with
 * @param area      an expert's field, or null
 * @param state     the code of the state the person speaks for, or null
 * @param stateName that state's name, or null
 */
public record PersonView(PersonId id, String name, String displayName, String area, String mechanism,
                         Set<Role> roles, String state, String stateName, boolean active) {

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
