package org.rapporteur.publication.typesetting;

import static java.util.Objects.requireNonNull;

/**
 * A citation at the foot of the page.
 *
 * @param source what is cited, as the annex labels it: "Exhibit 3"
 * @param page   the page's label in it; empty where it has none
 * @param quote  the words quoted, without quotation marks; empty where none are
 */
public record PrintedNote(String source, String page, String quote) {

    public PrintedNote {
        requireNonNull(source, "source");
        page = page == null ? "" : page;
        quote = quote == null ? "" : quote;
    }
}
