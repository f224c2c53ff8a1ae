package org.rapporteur.web.shell;

/**
 * Somewhere the person can go.
 *
 * @param key     the address without its slash, and the last part of the text key
 * @param waiting how much waits there, or null where nothing is counted
 */
public record Place(String key, Integer waiting) {

    public String address() {
        return "/" + key;
    }
}
