package org.rapporteur.web.shell;

import java.util.Map;

import org.rapporteur.shared.Page;

/** Which part of a list the address asks for: people count pages from 1. */
public final class Paging {

    private Paging() {
    }

    public static Page.Request of(Map<String, String> parameters, int size) {
        var asked = parameters.getOrDefault("page", "");
        return new Page.Request(asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) - 1 : 0, size);
    }
}
