package org.rapporteur.workflow;

import java.util.List;

/**
 * What waits for somebody, as much of it as a page shows.
 *
 * @param newest  the newest of it
 * @param soonest what is due first
 * @param total   how much there is, counted no further than {@link #MOST}
 * @param due     how much of it is due by the instant that was asked for, counted no further either
 */
public record WorkView(List<DutyView> newest, List<DutyView> soonest, int total, int due) {

    public static final int MOST = 1_000;

    /** There is more than was counted. */
    public boolean more() {
        return total > MOST;
    }

    /** Nothing is left out of {@link #newest}. */
    public boolean whole() {
        return newest.size() == total;
    }
}
