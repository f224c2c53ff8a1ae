package org.rapporteur.search;

import java.util.List;
import java.util.UUID;

import org.rapporteur.shared.Said;

/**
 * Something that was found.
 *
 * @param of      the exhibit or report to which it belongs
 * @param number  of the paragraph, or 0
 * @param snippet the words around the best place, found ones marked
 */
public record Hit(Shelf shelf, Place place, String title, Said where, UUID of, int number, List<Run> snippet) {

    /** @param found whether it is among what was looked for */
    public record Run(String text, boolean found) {
    }
}
