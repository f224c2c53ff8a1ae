package org.rapporteur.identity;

import java.util.List;

import org.rapporteur.governance.Mechanisms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who holds a role in a mechanism now. */
@ApplicationScoped
public class Holders {

    @Inject
    private People people;
    @Inject
    private Mechanisms mechanisms;

    public List<PersonId> of(String mechanism, Role role) {
        return people.ofMechanism(mechanism).stream().filter(person -> person.mayAct(mechanisms)).filter(person -> person.is(role)).map(Person::id).toList();
    }
}
