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
import org.rapporteur.shared.Said;
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
        var mechanism = mechanism();
        var people = new ArrayList<NewPerson>();
        for (var area : List.of("maritime", "finance", "cyber")) {
            people.add(person(mechanism, area, Said.of("demonstration.expert." + area), area, null, Role.EXPERT));
        }
        for (var role : List.of(Role.COORDINATOR, Role.CHAIR, Role.SECRETARIAT, Role.OWNER, Role.AUDITOR)) {
            people.add(person(mechanism, role.key(), role.said(), null, null, role));
        }
        people.add(person(mechanism, Role.ADMINISTRATOR.key(), Role.ADMINISTRATOR.said(), null, null, Role.ADMINISTRATOR, Role.DESIGNER, Role.PUBLISHER, Role.OPERATOR));
        for (var member : mechanisms.get(mechanism).members()) {
            var name = member.name().toLowerCase(Locale.ROOT).replace(' ', '-');
            for (var role : List.of(Role.DELEGATE, Role.CLEARING_DELEGATE)) {
                people.add(person(mechanism, role == Role.DELEGATE ? name : name + "-clearing", Said.of("demonstration.of-state", role, member.name()), null, member.state(), role));
            }
        }
        return people;
    }

    /** The mechanism whose people the demonstration shows is data like the mechanisms themselves. */
    private static String mechanism() {
        try (var file = Demonstration.class.getResourceAsStream("/demonstration/mechanism.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NewPerson person(String mechanism, String name, Said called, String area, String state, Role... roles) {
        return new NewPerson(name, called.toString(), area, mechanism, state, Set.of(roles), password(), name + "@example.org");
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
                person.roles().stream().sorted().findFirst().orElseThrow().key(), person.state() == null ? "" : person.state())));
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
