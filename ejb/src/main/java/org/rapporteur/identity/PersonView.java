package org.rapporteur.identity;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person as others see it.
 *
 * @param name      what the person signs in with
 * @param area      an expert's field, or null
 * @param state     the code of the state the person speaks for, or null
 * @param stateName that state's name, or null
 * @param roles     that the person has now, lent ones among them
 * @param lent      what others' absence adds to the person's own roles
 */
public record PersonView(PersonId id, String name, String displayName, String area, String mechanism,
                         Set<Role> roles, String state, String stateName, boolean active, List<Lent> lent) {

    public PersonView(PersonId id, String name, String displayName, String area, String mechanism, Set<Role> roles, String state, String stateName, boolean active) {
        this(id, name, displayName, area, mechanism, roles, state, stateName, active, List.of());
    }

    PersonView with(List<Lent> others) {
        var all = EnumSet.copyOf(roles);
        others.forEach(each -> all.addAll(each.roles()));
        return new PersonView(id, name, displayName, area, mechanism, Set.copyOf(all), state, stateName, active, List.copyOf(others));
    }

    /** Without what is lent. */
    public Set<Role> ownRoles() {
        var own = new HashSet<>(roles);
        lent.forEach(each -> own.removeAll(each.roles()));
        return own;
    }

    /** In whose place the person does what takes one of these roles; empty where the person has one of them. */
    public Optional<Lent> inPlaceOf(Set<Role> needed) {
        return ownRoles().stream().anyMatch(needed::contains) ? Optional.empty()
                : lent.stream().filter(each -> each.roles().stream().anyMatch(needed::contains)).findFirst();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
