package org.rapporteur.identity;

import java.util.Set;

/** What an account begins with; {@code area}, {@code state} and {@code email} may be null. */
public record NewPerson(String name, String displayName, String area, String mechanism, String state, Set<Role> roles, String password, String email) {

    public NewPerson(String name, String displayName, String area, String mechanism, String state, Set<Role> roles, String password) {
        this(name, displayName, area, mechanism, state, roles, password, null);
    }
}
