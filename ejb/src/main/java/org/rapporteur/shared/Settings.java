package org.rapporteur.shared;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** What the installation decides, read from the environment, and from system properties that the launcher or an operator gives. */
public final class Settings {

    private Settings() {
    }

    /** What the environment says under this name, or {@code otherwise} where it says nothing. */
    public static String given(Map<String, String> environment, String name, String otherwise) {
        var value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /** Folder of originals and of what the application tells its operator ({@code rapporteur.data}). */
    public static Path dataFolder() {
        return Path.of(System.getProperty("rapporteur.data", System.getProperty("jboss.server.data.dir", "var")));
    }

    /** Whether a mechanism with demonstration accounts is loaded into an empty database ({@code rapporteur.demo}). */
    public static boolean demonstration() {
        return Boolean.parseBoolean(System.getProperty("rapporteur.demo", "false"));
    }

    /** Whether a changed workflow is published by somebody who changed nothing in it ({@code rapporteur.four-eyes}). */
    public static boolean fourEyes() {
        return Boolean.parseBoolean(System.getProperty("rapporteur.four-eyes", "false"));
    }

    /** The address under which people reach the portal ({@code rapporteur.url}); never taken from a request. */
    public static URI publicAddress() {
        return URI.create(System.getProperty("rapporteur.url", "http://localhost:8080"));
    }
}
