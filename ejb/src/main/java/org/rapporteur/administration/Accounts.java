package org.rapporteur.administration;

import static org.rapporteur.authority.Capability.GOVERN;
import static org.rapporteur.authority.Capability.MANAGE_PEOPLE;
import static org.rapporteur.authority.Capability.MANAGE_RIGHTS;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.AccountRules;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Contact;
import org.rapporteur.identity.Contacts;
import org.rapporteur.identity.Directory;
import org.rapporteur.identity.Holders;
import org.rapporteur.identity.NewPerson;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Sessions;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;

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
    private Contacts contacts;
    @Inject
    private Holders holders;
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
        if (person.roles() != null && person.roles().contains(Role.OWNER)) {
            onlyOwner();
        }
        var named = checked(new NewPerson(person.name(), person.displayName(), person.area(), caller.person().mechanism(), person.state(), person.roles(), person.password(), blankToNull(person.email())));
        var id = accounts.add(named);
        events.fire(new AccountOpened(named.name(), named.roles()));
        return id;
    }

    /**
     * Opens the first administrator of a mechanism that has none. From then on its own administrators look after it.
     *
     * @throws WrongState if it has one already
     */
    @Requires(GOVERN)
    public PersonId openFirst(String mechanism, String name, String displayName, String password) {
        if (!mechanisms.exists(mechanism)) {
            throw new NotFound("mechanism");
        }
        if (!holders.of(mechanism, Role.ADMINISTRATOR).isEmpty()) {
            throw new WrongState("administration.has-administrator");
        }
        var named = checked(new NewPerson(name, displayName, null, mechanism, null, Role.first(), password));
        var id = accounts.add(named);
        events.fire(new AccountOpened(named.name(), named.roles()));
        return id;
    }

    /**
     * What an account of the administration may do from now on; whatever the person has open ends, so that nothing old goes on.
     *
     * @throws RuleRefuses where it would leave the mechanism without an administrator or an owner, or where the ownership is not the caller's to give or take
     */
    @Requires(MANAGE_RIGHTS)
    public void setRights(PersonId person, Set<Role> rights) {
        InputWrong.check().that(rights != null && !rights.isEmpty() && rights.stream().allMatch(role -> role.kind() == Role.Kind.ADMINISTRATION), "roles", "administration.rights").done();
        var mechanism = caller.person().mechanism();
        var before = accounts.get(mechanism, person);
        if (before.roles().stream().anyMatch(role -> role.kind() != Role.Kind.ADMINISTRATION)) {
            throw new RuleRefuses("administration.no-rights");
        }
        if (before.roles().contains(Role.OWNER) != rights.contains(Role.OWNER)) {
            onlyOwner();
        }
        if (!caller.person().is(Role.ADMINISTRATOR) && !changed(before.roles(), rights).equals(Set.of(Role.OWNER))) {
            throw new RuleRefuses("administration.owner-only-ownership");
        }
        for (var kept : Set.of(Role.ADMINISTRATOR, Role.OWNER)) {
            if (before.is(kept) && !rights.contains(kept) && holders.of(mechanism, kept).equals(List.of(person))) {
                throw new RuleRefuses("administration.last-one", kept);
            }
        }
        accounts.setRoles(mechanism, person, rights);
        sessions.closeAll(person);
        events.fire(new AccountChanged(before.name(), Said.of("act.changed-rights"), Said.of("administration.rights-were", named(rights), named(before.roles()))));
    }

    private static Set<Role> changed(Set<Role> before, Set<Role> after) {
        var changed = EnumSet.copyOf(after);
        before.forEach(role -> {
            if (!changed.remove(role)) {
                changed.add(role);
            }
        });
        return changed;
    }

    private static Said named(Set<Role> roles) {
        return Said.and(roles.stream().sorted().map(Role::said).toList());
    }

    /** An administrator who could make himself owner would set his own limits. */
    private void onlyOwner() {
        if (!caller.person().is(Role.OWNER)) {
            throw new RuleRefuses("administration.only-owner");
        }
    }

    /** The person can sign in no more, and whatever they have open ends now. What they did stays theirs. */
    @Requires(MANAGE_PEOPLE)
    public void close(PersonId person) {
        if (person.equals(caller.id())) {
            throw new RuleRefuses("administration.not-your-own");
        }
        var closed = accounts.close(caller.person().mechanism(), person);
        sessions.closeAll(person);
        events.fire(new AccountChanged(closed.name(), Said.of("act.closed-an-account")));
    }

    /** Gives the person a new password; whatever they have open ends now. */
    @Requires(MANAGE_PEOPLE)
    public void setPassword(PersonId person, String password) {
        InputWrong.check().that(AccountRules.isPassword(password), "password", "identity.password-rule", AccountRules.SHORTEST_PASSWORD).done();
        var changed = accounts.setPassword(caller.person().mechanism(), person, password);
        sessions.closeAll(person);
        events.fire(new AccountChanged(changed.name(), Said.of("act.set-a-new-password")));
    }

    /** Where the person is reached, or null. */
    @Requires(MANAGE_PEOPLE)
    public String email(PersonId person) {
        return contacts.of(accounts.get(caller.person().mechanism(), person).id()).email();
    }

    /** @param email may be blank: the person then gets no mail */
    @Requires(MANAGE_PEOPLE)
    public void setEmail(PersonId person, String email) {
        var given = blankToNull(email);
        InputWrong.check().that(given == null || AccountRules.isEmail(given), "email", "identity.email-rule").done();
        var changed = accounts.get(caller.person().mechanism(), person);
        contacts.set(person, new Contact(given, contacts.of(person).zone()));
        events.fire(new AccountChanged(changed.name(), Said.of("act.set-email")));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private NewPerson checked(NewPerson person) {
        var name = AccountRules.kept(person.name());
        var speaksForState = person.roles() != null && person.roles().stream().anyMatch(Role::ofState);
        InputWrong.check()
                .that(AccountRules.isName(name), "name", "identity.name-rule")
                .that(!accounts.taken(name), "name", "administration.name-taken")
                .text(person.displayName(), "displayName", AccountRules.LONGEST_DISPLAY_NAME, "identity.display-name-missing")
                .that(person.roles() != null && !person.roles().isEmpty(), "roles", "administration.role-missing")
                .that(person.roles() == null || person.roles().stream().map(Role::kind).distinct().count() <= 1, "roles",
                        "administration.roles-exclude")
                .that(speaksForState == (person.state() != null && !person.state().isBlank()), "state",
                        speaksForState ? "administration.state-missing" : "administration.only-delegates")
                .that(AccountRules.isPassword(person.password()), "password", "identity.password-rule", AccountRules.SHORTEST_PASSWORD)
                .that(person.email() == null || AccountRules.isEmail(person.email()), "email", "identity.email-rule")
                .done();
        if (speaksForState && mechanisms.get(person.mechanism()).member(person.state()).isEmpty()) {
            throw new InputWrong("state", "administration.no-member");
        }
        return new NewPerson(name, person.displayName().strip(), person.area(), person.mechanism(), speaksForState ? person.state() : null, Set.copyOf(person.roles()), person.password(), person.email());
    }
}
