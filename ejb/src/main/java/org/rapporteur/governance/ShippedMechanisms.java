package org.rapporteur.governance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.rapporteur.shared.Json;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Lays the mechanisms that the product ships with into the database where they are missing; from then on they are like any other. */
@Singleton
@Startup
@DependsOn("Schema")
public class ShippedMechanisms {

    private static final String FOLDER = "/governance/";

    @Inject
    private Mechanisms mechanisms;

    @PostConstruct
    void load() {
        for (var key : text("shipped.txt").lines().toList()) {
            if (!mechanisms.exists(key)) {
                var profile = Json.read(text(key + ".json"), MechanismView.class);
                ProfileRules.check(profile);
                mechanisms.add(profile, null, "Shipped with the product");
            }
        }
    }

    private static String text(String file) {
        try (var stream = ShippedMechanisms.class.getResourceAsStream(FOLDER + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
