package org.rapporteur.design;

import org.rapporteur.shared.Said;

/**
 * Something that is wrong with a model.
 *
 * @param element the id of the element, or null where it belongs to none
 * @param line    the line in the file, 0 where it is not known
 * @param reason  what is wrong, in a sentence's words
 */
public record Problem(Layer layer, String element, int line, Said reason) {

    /** Which look at the model found it, from the bytes to the sense. What {@link #storable} fails is not even kept as a draft. */
    public enum Layer {
        FILE, SAFETY, SCHEMA, IDENTITY, ENGINE, MEANING, GUARD_RAIL
    }

    /** Whether a draft may be kept with it: it is not finished, but it can do no harm. */
    public boolean storable() {
        return layer != Layer.FILE && layer != Layer.SAFETY;
    }

    /** Whether a file that somebody brings may have it: it can be mended in the portal. */
    public boolean importable() {
        return storable() && layer != Layer.SCHEMA && layer != Layer.IDENTITY;
    }
}
