package org.rapporteur.search;

import static org.rapporteur.shared.Settings.given;

import java.net.URI;
import java.util.Map;

/**
 * Which search server the environment names.
 *
 * @param url      null where each node keeps an index of its own
 * @param user     null where it asks for none
 * @param name     of the index on it
 */
public record SearchSettings(URI url, String user, String password, String name) {

    private static final String NAME = "[a-z][a-z0-9_.-]{0,99}";

    /** @throws IllegalArgumentException in words, where something is given that cannot be meant */
    public static SearchSettings from(Map<String, String> environment) {
        var url = given(environment, "RAPPORTEUR_SEARCH_URL", null);
        if (url == null) {
            return new SearchSettings(null, null, null, null);
        }
        if (!url.matches("https?://[^/@?#]+(?:/[^@?#]*)?")) {
            throw new IllegalArgumentException("RAPPORTEUR_SEARCH_URL is written as https://search.example.org:9200; name and password stand in RAPPORTEUR_SEARCH_USER and RAPPORTEUR_SEARCH_PASSWORD");
        }
        var user = given(environment, "RAPPORTEUR_SEARCH_USER", null);
        var password = given(environment, "RAPPORTEUR_SEARCH_PASSWORD", null);
        if (user == null != (password == null)) {
            throw new IllegalArgumentException("RAPPORTEUR_SEARCH_USER and RAPPORTEUR_SEARCH_PASSWORD are given together");
        }
        var name = given(environment, "RAPPORTEUR_SEARCH_INDEX", "rapporteur");
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("RAPPORTEUR_SEARCH_INDEX has small letters, figures, dots, dashes and underscores, and begins with a letter");
        }
        return new SearchSettings(URI.create(url.replaceFirst("/+$", "")), user, password, name);
    }
}
