package org.rapporteur.design;

/**
 * One difference between two models.
 *
 * @param element the id of what differs, or null where it is the file as a whole
 * @param name    how people know it
 * @param what    in words, with what stood before and what stands now
 */
public record ModelChange(Kind kind, String element, String name, String what) {

    /** The last one concerns only where things are drawn. */
    public enum Kind {
        ADDED, REMOVED, CHANGED, LAYOUT
    }
}
