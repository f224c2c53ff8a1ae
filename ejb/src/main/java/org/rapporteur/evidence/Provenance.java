package org.rapporteur.evidence;

import java.util.Set;

/**
 * Where an exhibit comes from, as far as it matters for what rests on it.
 *
 * @param grade     its original's, or null
 * @param strands   what it has in common with exhibits that are not independent of it: source, container, bytes, original. Nothing of a source can be read in them
 * @param origin    the number of the exhibit of which it is a working copy, or null
 * @param states    members that contributed it, by their names; none where the source is sealed
 * @param withdrawn whether it, its original or the file it came out of was withdrawn
 */
public record Provenance(ExhibitId exhibit, int number, String title, String grade, Set<String> strands, Integer origin, Set<String> states, boolean withdrawn) {
}
