package org.rapporteur.publication.typesetting;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A line of the annex.
 *
 * @param obtained the day the original came in; null where it is withheld
 */
public record PrintedExhibit(String label, String title, String mediaType, String sha256, LocalDate obtained) {

    public PrintedExhibit {
        requireNonNull(label, "label");
        requireNonNull(title, "title");
        requireNonNull(mediaType, "mediaType");
        requireNonNull(sha256, "sha256");
    }
}
