package org.rapporteur.identity;

import java.util.List;
import java.util.Set;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The accounts, without asking who wants to know: for the first ones of an installation and behind the administrator's use case. */
@ApplicationScoped
public class Directory {

    @Inject
    private People people;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Passwords passwords;
    @Inject
    private MomentClock clock;

    public boolean none() {
        return people.none();
    }

    public boolean taken(String name) {
        return people.named(name).isPresent();
    }

    /** Everyone of a mechanism, by name. */
    public List<PersonView> of(String mechanism) {
        return people.ofMechanism(mechanism).stream().map(person -> person.view(mechanisms)).toList();
    }

    /** @throws NotFound if the mechanism has no such person */
    public PersonView get(String mechanism, PersonId id) {
        return person(mechanism, id).view(mechanisms);
    }

    /** @throws NotFound if the mechanism has no such person */
    public PersonView close(String mechanism, PersonId id) {
        var person = person(mechanism, id);
        person.close();
        return person.view(mechanisms);
    }

    /** @throws NotFound if the mechanism has no such person */
    public PersonView setPassword(String mechanism, PersonId id, String password) {
        var person = person(mechanism, id);
        person.rehash(passwords.hash(password));
        return person.view(mechanisms);
    }

    /** @throws NotFound if the mechanism has no such person */
    public void setRoles(String mechanism, PersonId id, Set<Role> roles) {
        person(mechanism, id).holds(roles);
    }

    private Person person(String mechanism, PersonId id) {
        return people.find(id.uuid()).filter(each -> each.mechanism().equals(mechanism)).orElseThrow(() -> new NotFound("person"));
    }

    public PersonId add(NewPerson person) {
        var account = new Person(person, passwords.hash(person.password()), clock.now());
        people.add(account);
        return account.id();
    }
}
