package org.rapporteur.processes;

/**
 * Why a model is refused.
 *
 * @param element the id of the element, or null where the fault belongs to none
 * @param line    the line in the file, 0 where it is not known
 */
public record Finding(String element, int line, String reason) {

    @Override
    public String toString() {
        var place = element == null ? "" : element + ": ";
        return line > 0 ? "%s%s (line %d)".formatted(place, reason, line) : place + reason;
    }
}
