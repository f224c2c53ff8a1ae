package org.rapporteur.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Directory;
import org.rapporteur.identity.NewPerson;
import org.rapporteur.identity.Role;
import org.rapporteur.shared.Settings;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Peoples an empty installation: with demonstration accounts, listed in the data folder, or with the way to its first administrator. */
@Singleton
@Startup
@DependsOn("ShippedMechanisms")
public class Demonstration {

    private static final String MECHANISM = "participating-states";
    private static final String ACCOUNTS_FILE = "demo-accounts.csv";
    /** Without what is easily mistaken for something else. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Directory accounts;

    private final SecureRandom random = new SecureRandom();

    @PostConstruct
    void people() {
        if (Settings.demonstration() && accounts.none()) {
            var people = demonstrationPeople();
            list(people);
            people.forEach(accounts::add);
        }
    }

    private List<NewPerson> demonstrationPeople() {
        var people = new ArrayList<NewPerson>();
        people.add(person("maritime", "Maritime expert", "maritime", null, Role.EXPERT));
        people.add(person("finance", "Finance expert", "finance", null, Role.EXPERT));
        people.add(person("cyber", "Cyber expert", "cyber", null, Role.EXPERT));
        people.add(person("coordinator", "Coordinator", null, null, Role.COORDINATOR));
        people.add(person("chair", "Chair", null, null, Role.CHAIR));
        people.add(person("secretariat", "Secretariat", null, null, Role.SECRETARIAT));
        people.add(person("administrator", "Administrator", null, null, Role.ADMINISTRATOR));
        people.add(person("auditor", "Auditor", null, null, Role.AUDITOR));
        for (var member : mechanisms.get(MECHANISM).members()) {
            var name = member.name().toLowerCase(Locale.ROOT).replace(' ', '-');
            people.add(person(name, "Delegate, " + member.name(), null, member.state(), Role.DELEGATE));
            people.add(person(name + "-clearing", "Clearing delegate, " + member.name(), null, member.state(), Role.CLEARING_DELEGATE));
        }
        return people;
    }

    private NewPerson person(String name, String displayName, String area, String state, Role role) {
        return new NewPerson(name, displayName, area, MECHANISM, state, Set.of(role), password());
    }

    private String password() {
        var password = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Written before the accounts are committed: a list without accounts is written anew, accounts without a list would be lost. */
    private static void list(List<NewPerson> people) {
        var lines = new ArrayList<String>();
        lines.add("name,password,role,state");
        people.forEach(person -> lines.add(String.join(",", person.name(), person.password(),
                person.roles().iterator().next().key(), person.state() == null ? "" : person.state())));
        write(Settings.dataFolder().resolve(ACCOUNTS_FILE), String.join("\n", lines) + "\n");
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be written", e);
        }
    }
}
