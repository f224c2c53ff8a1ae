package org.rapporteur.web.administration;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.administration.Accounts;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.NewPerson;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who has an account; opening another, closing one, a new password. */
@Named
@RequestScoped
public class PeoplePage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private Accounts accounts;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private List<PersonView> people;
    private String name;
    private String displayName;
    private String area;
    private String state;
    private String password;
    private String email;
    private String address;
    private String[] roles;
    private String[] rights;

    public List<PersonView> getPeople() {
        if (people == null) {
            people = accounts.list();
        }
        return people;
    }

    public void open() throws IOException {
        var held = roles == null ? Stream.<Role>empty() : Arrays.stream(roles).map(Role::ofKey).flatMap(Optional::stream);
        accounts.open(new NewPerson(name, displayName, area, caller.person().mechanism(), state, held.collect(Collectors.toSet()), password, email));
        done(texts.of("people.opened", displayName.strip()));
    }

    /** Whom the address names, as long as the account is open; or null. */
    public PersonView getChosen() {
        var asked = parameters.get("person");
        return asked == null ? null : getPeople().stream().filter(each -> each.active() && each.id().toString().equals(asked)).findFirst().orElse(null);
    }

    public void renew() throws IOException {
        var person = chosen();
        accounts.setPassword(person.id(), password);
        done(texts.of("people.renewed", person.displayName()));
    }

    public void reach() throws IOException {
        var person = chosen();
        accounts.setEmail(person.id(), address);
        done(texts.of("people.reached", person.displayName()));
    }

    public void grant() throws IOException {
        var person = chosen();
        accounts.setRights(person.id(), (rights == null ? Stream.<Role>empty() : Arrays.stream(rights).map(Role::ofKey).flatMap(Optional::stream)).collect(Collectors.toSet()));
        done(texts.of("people.granted", person.displayName()));
    }

    /** Whether the account is one of the administration, whose rights can be given singly or together. */
    public boolean isAdministering() {
        return getChosen() != null && getChosen().roles().stream().allMatch(role -> role.kind() == Role.Kind.ADMINISTRATION);
    }

    public List<Role> getEveryRight() {
        return Stream.of(Role.values()).filter(role -> role.kind() == Role.Kind.ADMINISTRATION).toList();
    }

    public String[] getRights() {
        return rights == null && getChosen() != null && !faces.isPostback() ? getChosen().roles().stream().map(Role::key).toArray(String[]::new) : rights;
    }

    public void setRights(String[] rights) {
        this.rights = rights;
    }

    public void close() throws IOException {
        var person = chosen();
        accounts.close(person.id());
        done(texts.of("people.closed-now", person.displayName()));
    }

    private PersonView chosen() {
        if (getChosen() == null) {
            throw new NotFound("account");
        }
        return getChosen();
    }

    private void done(String said) throws IOException {
        notes.saved(said);
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/people");
    }

    public String roles(PersonView person) {
        return Stream.of(Role.values()).filter(person::is).map(texts::say).collect(Collectors.joining(", "));
    }

    public List<Role> getEveryRole() {
        return List.of(Role.values());
    }

    public List<Option> getStates() {
        return mechanisms.get(caller.person().mechanism()).members().stream().map(member -> new Option(member.state(), member.name())).toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Of whom the address names. */
    public String getAddress() {
        if (address == null && getChosen() != null) {
            address = accounts.email(getChosen().id());
        }
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String[] getRoles() {
        return roles;
    }

    public void setRoles(String[] roles) {
        this.roles = roles;
    }
}
