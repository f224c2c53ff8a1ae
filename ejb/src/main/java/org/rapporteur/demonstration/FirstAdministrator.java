package org.rapporteur.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.AccountRules;
import org.rapporteur.identity.Directory;
import org.rapporteur.identity.NewPerson;
import org.rapporteur.identity.Role;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.Settings;
import org.rapporteur.shared.WrongState;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Opens the first account of an installation without demonstration data. Whoever does it has to show the code that lies in
 * the data folder, which only those who run the server can read.
 */
@Singleton
@Startup
@DependsOn("Demonstration")
public class FirstAdministrator {

    @Inject
    private Directory accounts;
    @Inject
    private Mechanisms mechanisms;

    private Path file() {
        return Settings.dataFolder().resolve("first-administrator.txt");
    }

    @PostConstruct
    void ask() {
        try {
            if (!accounts.none()) {
                Files.deleteIfExists(file());
            } else if (!Files.exists(file())) {
                var code = new byte[12];
                new SecureRandom().nextBytes(code);
                Demonstration.write(file(), "There are no accounts yet. Open " + Settings.publicAddress() + "/first-administrator and give this code:\n"
                        + HexFormat.of().formatHex(code) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nobody has an account yet. */
    public boolean needed() {
        return accounts.none();
    }

    /** @throws WrongState once there is an account */
    public void open(String code, String mechanism, String name, String displayName, String password) {
        if (!needed()) {
            throw new WrongState("demonstration.administrator-exists");
        }
        var kept = AccountRules.kept(name);
        InputWrong.check()
                .that(code != null && MessageDigest.isEqual(code.strip().getBytes(StandardCharsets.UTF_8), expected().getBytes(StandardCharsets.UTF_8)),
                        "code", "demonstration.wrong-code")
                .that(mechanism != null && mechanisms.exists(mechanism), "mechanism", "demonstration.mechanism-missing")
                .that(AccountRules.isName(kept), "name", "identity.name-rule")
                .text(displayName, "displayName", AccountRules.LONGEST_DISPLAY_NAME, "identity.display-name-missing")
                .that(AccountRules.isPassword(password), "password", "identity.password-rule", AccountRules.SHORTEST_PASSWORD)
                .done();
        accounts.add(new NewPerson(kept, displayName.strip(), null, mechanism, null, Role.first(), password));
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String expected() {
        try {
            return Files.readString(file()).lines().reduce((first, second) -> second).orElseThrow().strip();
        } catch (IOException e) {
            throw new UncheckedIOException("first-administrator.txt cannot be read; start the server again", e);
        }
    }
}
