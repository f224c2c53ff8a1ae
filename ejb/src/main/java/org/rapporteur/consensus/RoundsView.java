package org.rapporteur.consensus;

import java.time.Instant;
import java.util.List;

import org.rapporteur.shared.Keyed;

/**
 * The states by rounds: what each had said of the text of a round when that round ended, or says now.
 *
 * @param rounds the oldest first; the last may be a version that is not put up for decision yet
 */
public record RoundsView(List<Round> rounds, List<Row> rows) {

    /** What stands in a cell. */
    public enum Cell implements Keyed {
        SAID,
        /** Said of an older version, and carried over. */
        CARRIED,
        /** Said of an older version, and did not count in this round. */
        STALE,
        /** The round is open. */
        NOT_HEARD,
        /** The time was over without a word, which let the text pass, or would have. */
        SILENT,
        /** The time was over without a word that the rule asked for. */
        LATE,
        /** The round ended otherwise before the state had been heard. */
        NOT_REACHED,
        /** The state had no part in the round. */
        NO_PART
    }

    /**
     * @param openedAt null where the version is not put up for decision yet
     * @param outcome  null while it is open
     * @param body     that decided, or null where it was the members
     */
    public record Round(int number, int version, Instant openedAt, Instant closedAt, DecisionOutcome outcome, String body) {
    }

    /** @param said what the state said in each round, a cell for each of them */
    public record Row(String state, String name, List<Said> said) {
    }

    /** @param position null where the cell is none of {@code SAID}, {@code CARRIED}, {@code STALE} */
    public record Said(Cell cell, PositionView position) {
    }
}
