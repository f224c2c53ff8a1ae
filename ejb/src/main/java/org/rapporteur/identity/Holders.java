package org.rapporteur.identity;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who holds a role in a mechanism now. */
@ApplicationScoped
public class Holders {

    @Inject
    private People people;

    public List<PersonId> of(String mechanism, Role role) {
        return people.ofMechanism(mechanism).stream().filter(Person::active).filter(person -> person.is(role)).map(Person::id).toList();
    }
}
