package org.rapporteur.identity;

import org.rapporteur.shared.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Where people are reached: theirs to say, and their administrator's; the use cases in front have the gate. */
@ApplicationScoped
@Transactional
public class Contacts {

    @Inject
    private People people;

    public Contact of(PersonId person) {
        return person(person).contact();
    }

    public void set(PersonId person, Contact contact) {
        person(person).isReachedAt(contact);
    }

    private Person person(PersonId id) {
        return people.find(id.uuid()).orElseThrow(() -> new NotFound("person"));
    }
}
