package org.rapporteur.web.administration;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.administration.Accounts;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.NewPerson;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who has an account, and opening another. */
@Named
@RequestScoped
public class PeoplePage {

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
    private String[] roles;

    public List<PersonView> getPeople() {
        if (people == null) {
            people = accounts.list();
        }
        return people;
    }

    public void open() throws IOException {
        var held = roles == null ? Stream.<Role>empty() : Arrays.stream(roles).map(Role::ofKey).flatMap(Optional::stream);
        accounts.open(new NewPerson(name, displayName, area, caller.person().mechanism(), state, held.collect(Collectors.toSet()), password));
        notes.saved(texts.of("people.opened", displayName.strip()));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/people");
    }

    public String roles(PersonView person) {
        return Stream.of(Role.values()).filter(person::is).map(Role::title).collect(Collectors.joining(", "));
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
