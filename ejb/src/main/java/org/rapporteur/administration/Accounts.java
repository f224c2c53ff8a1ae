package org.rapporteur.administration;

import static org.rapporteur.authority.Capability.MANAGE_PEOPLE;

import java.util.List;
import java.util.Set;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.AccountRules;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Directory;
import org.rapporteur.identity.NewPerson;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Sessions;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.RuleRefuses;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** The administrator's register of people. Administering people gives no right to read reports or evidence. */
@Stateless
public class Accounts {

    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Directory accounts;
    @Inject
    private Caller caller;
    @Inject
    private Event<OnRecord> events;
    @Inject
    private Sessions sessions;

    @Requires(MANAGE_PEOPLE)
    public List<PersonView> list() {
        return accounts.of(caller.person().mechanism());
    }

    /** @throws InputWrong with every field that is wrong */
    @Requires(MANAGE_PEOPLE)
    public PersonId open(NewPerson person) {
        var named = checked(new NewPerson(person.name(), person.displayName(), person.area(), caller.person().mechanism(), person.state(), person.roles(), person.password()));
        var id = accounts.add(named);
        events.fire(new AccountOpened(named.name(), named.roles()));
        return id;
    }

    /** The person can sign in no more, and whatever they have open ends now. What they did stays theirs. */
    @Requires(MANAGE_PEOPLE)
    public void close(PersonId person) {
        if (person.equals(caller.id())) {
            throw new RuleRefuses("You cannot close your own account; another administrator has to.");
        }
        var closed = accounts.close(caller.person().mechanism(), person);
        sessions.closeAll(person);
        events.fire(new AccountChanged(closed.name(), "closed an account"));
    }

    /** Gives the person a new password; whatever they have open ends now. */
    @Requires(MANAGE_PEOPLE)
    public void setPassword(PersonId person, String password) {
        InputWrong.check().that(AccountRules.isPassword(password), "password", AccountRules.PASSWORD).done();
        var changed = accounts.setPassword(caller.person().mechanism(), person, password);
        sessions.closeAll(person);
        events.fire(new AccountChanged(changed.name(), "set a new password"));
    }

    private NewPerson checked(NewPerson person) {
        var name = AccountRules.kept(person.name());
        var speaksForState = person.roles() != null && person.roles().stream().anyMatch(Role::ofState);
        InputWrong.check()
                .that(AccountRules.isName(name), "name", AccountRules.NAME)
                .that(!accounts.taken(name), "name", "Somebody signs in with this name already.")
                .text(person.displayName(), "displayName", AccountRules.LONGEST_DISPLAY_NAME, "Give the person's name.")
                .that(person.roles() != null && !person.roles().isEmpty(), "roles", "Choose at least one role.")
                .that(person.roles() == null || person.roles().stream().map(Role::kind).distinct().count() <= 1, "roles",
                        "These roles exclude one another: nobody may draft and clear, decide and administer, or audit what they did themselves.")
                .that(speaksForState == (person.state() != null && !person.state().isBlank()), "state",
                        speaksForState ? "Choose the state that the person speaks for." : "Only delegates speak for a state.")
                .that(AccountRules.isPassword(person.password()), "password", AccountRules.PASSWORD)
                .done();
        if (speaksForState && mechanisms.get(person.mechanism()).members().stream().noneMatch(member -> member.state().equals(person.state()))) {
            throw new InputWrong("state", "This state is not a member of the mechanism.");
        }
        return new NewPerson(name, person.displayName().strip(), person.area(), person.mechanism(), speaksForState ? person.state() : null, Set.copyOf(person.roles()), person.password());
    }
}
