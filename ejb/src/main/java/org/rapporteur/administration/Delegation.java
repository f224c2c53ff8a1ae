package org.rapporteur.administration;

import java.util.List;

/**
 * The people of one member state, by name.
 *
 * @param voices    those who may bind the state
 * @param delegates those who may not
 */
public record Delegation(List<String> voices, List<String> delegates) {

    public static final Delegation NOBODY = new Delegation(List.of(), List.of());
}
