package org.rapporteur.consensus;

import java.util.List;

/**
 * The arithmetic of a decision as it stands.
 *
 * @param counted   the members but the recused: the denominator
 * @param heard     how many of these have taken a position on this version
 * @param commented how many of those who agreed did so with a comment
 * @param needed    how many have to agree as it stands; 0 where no majority is asked
 * @param quorum    how many have to be heard; 0 for none
 * @param vetoed    names of the states whose objection alone prevents it
 */
public record Count(int counted, int recused, int heard, int agreed, int commented, int against, int abstained, int held, int needed, int quorum,
                    List<String> vetoed) {

    public int unheard() {
        return counted - heard;
    }
}
