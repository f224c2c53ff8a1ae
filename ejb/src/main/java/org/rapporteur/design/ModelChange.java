package org.rapporteur.design;

import org.rapporteur.shared.Said;

/**
 * One difference between two models.
 *
 * @param element the id of what differs, or null where it is the file as a whole
 * @param name    how people know it
 * @param what    in words, with what stood before and what stands now; null where there is nothing more to say
 */
public record ModelChange(Kind kind, String element, Said name, Said what) {

    /** The last one concerns only where things are drawn. */
    public enum Kind {
        ADDED, REMOVED, CHANGED, LAYOUT
    }
}
