package org.rapporteur.identity;

import java.util.Set;

/** What an account begins with; {@code area} and {@code state} may be null. */
public record NewPerson(String name, String displayName, String area, String mechanism, String state, Set<Role> roles, String password) {
}
