package org.rapporteur.consensus;

import java.time.Instant;
import java.util.List;

import org.rapporteur.shared.Said;

/**
 * What is still missing, in one sentence and in its parts.
 *
 * @param needed    names of the states not heard on this version
 * @param blocks    objections and holds that stand
 * @param stale     positions on an older version, which do not count
 * @param board     each member with its standing position, or without one
 * @param decidedAt  when the text was adopted, or null
 * @param arithmetic how it is counted, a line for each step of it
 * @param whatIfs    while it is under decision
 * @param decision   the newest on the newest version, or null
 */
public record OutlookView(Said sentence, List<String> needed, List<PositionView> blocks, List<PositionView> stale, List<Seat> board, Instant decidedAt,
                          List<Said> arithmetic, List<WhatIf> whatIfs, DecisionView decision) {

    /**
     * One member of the mechanism on the board.
     *
     * @param position null where it has not been heard on the newest version, and nothing it said before is carried over
     * @param stale    what it said last of an older version, where that is not carried over; else null
     * @param bearing  why what was said of an older version counts or does not; null where nothing was
     */
    public record Seat(String state, String name, PositionView position, PositionView stale, Said bearing) {

        public boolean carried() {
            return position != null && bearing != null;
        }
    }
}
