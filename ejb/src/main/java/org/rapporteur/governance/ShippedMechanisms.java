package org.rapporteur.governance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.rapporteur.shared.Json;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Lays the two shipped mechanisms into the database where they are missing. Neither is privileged in code. */
@Singleton
@Startup
@DependsOn("Schema")
public class ShippedMechanisms {

    private static final List<String> SHIPPED = List.of("participating-states", "un-style-panel");

    @Inject
    private Mechanisms mechanisms;

    @PostConstruct
    void load() {
        for (var key : SHIPPED) {
            if (!mechanisms.exists(key)) {
                mechanisms.add(read(key));
            }
        }
    }

    private MechanismView read(String key) {
        try (var file = ShippedMechanisms.class.getResourceAsStream("/governance/" + key + ".json")) {
            return Json.mapper().readValue(file, MechanismView.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped mechanism " + key + " cannot be read", e);
        }
    }
}
