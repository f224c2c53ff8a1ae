package org.rapporteur.identity;

import java.util.Set;

/** Roles that a person has for a time only, because somebody who holds them is absent. */
public record Lent(PersonId absent, String name, Set<Role> roles) {
}
