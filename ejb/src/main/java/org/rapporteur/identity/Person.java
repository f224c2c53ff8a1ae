package org.rapporteur.identity;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.rapporteur.governance.Mechanisms;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

@Entity
class Person {

    @Id
    private UUID id;
    private String name;
    @Column(name = "display_name")
    private String displayName;
    private String area;
    private String mechanism;
    private String state;
    private String password;
    private String email;
    private String zone;
    private boolean active;
    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    protected Person() {
    }

    Person(NewPerson news, String passwordHash, Instant now) {
        id = UUID.randomUUID();
        name = news.name();
        displayName = news.displayName();
        area = news.area();
        mechanism = news.mechanism();
        state = news.state();
        roles.addAll(news.roles());
        password = passwordHash;
        email = news.email();
        active = true;
        createdAt = now;
    }

    String mechanism() {
        return mechanism;
    }

    void close() {
        active = false;
    }

    boolean active() {
        return active;
    }

    String passwordHash() {
        return password;
    }

    void rehash(String passwordHash) {
        password = passwordHash;
    }

    void holds(Set<Role> others) {
        roles.clear();
        roles.addAll(others);
    }

    Contact contact() {
        return new Contact(email, zone == null ? null : ZoneId.of(zone));
    }

    void isReachedAt(Contact contact) {
        email = contact.email();
        zone = contact.zone() == null ? null : contact.zone().getId();
    }

    PersonId id() {
        return new PersonId(id);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the account is open, and the state that it speaks for, if any, is a member of the mechanism. */
    boolean mayAct(Mechanisms mechanisms) {
        return active && (state == null || mechanisms.get(mechanism).member(state).isPresent());
    }

    PersonView view(Mechanisms mechanisms) {
        var stateName = state == null ? null : mechanisms.stateName(mechanism, state);
        return new PersonView(new PersonId(id), name, displayName, area, mechanism, Set.copyOf(roles), state, stateName, active);
    }
}
