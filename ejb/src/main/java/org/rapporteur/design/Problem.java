package org.rapporteur.design;

import org.rapporteur.shared.Said;

/**
 * Something that is wrong with a model.
 *
 * @param element the id of the element, or null where it belongs to none
 * @param name    what the element is called in the drawing, or null
 * @param line    the line in the file, 0 where it is not known
 * @param reason  what is wrong, in a sentence's words
 */
public record Problem(Layer layer, String element, String name, int line, Said reason) {

    public Problem(Layer layer, String element, int line, Said reason) {
        this(layer, element, null, line, reason);
    }

    /** What people know the element by; null where it belongs to none. */
    public String called() {
        return name == null || name.isBlank() ? element : name;
    }

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
