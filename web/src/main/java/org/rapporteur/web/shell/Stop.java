package org.rapporteur.web.shell;

import java.time.Instant;

/**
 * One step of the route as {@code r:stops} draws it.
 *
 * @param state  done, now, ahead or skipped
 * @param detail such as {@code 11 of 11 states}, or null
 * @param until  the present step's deadline, or null
 */
public record Stop(String name, String state, String detail, Instant until) {

    public static Stop done(String name, String detail) {
        return new Stop(name, "done", detail, null);
    }

    public static Stop now(String name, String detail, Instant until) {
        return new Stop(name, "now", detail, until);
    }

    public static Stop ahead(String name) {
        return new Stop(name, "ahead", null, null);
    }

    public static Stop skipped(String name) {
        return new Stop(name, "skipped", null, null);
    }
}
