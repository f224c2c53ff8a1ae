package org.rapporteur.publication.typesetting;

import static java.util.Objects.requireNonNull;

/** A dissent, reservation or interpretative statement: whose it is and what it concerns, then its words. */
public record PrintedStatement(String heading, String text) {

    public PrintedStatement {
        requireNonNull(heading, "heading");
        requireNonNull(text, "text");
    }
}
