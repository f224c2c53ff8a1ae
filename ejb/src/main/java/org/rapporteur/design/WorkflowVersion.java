package org.rapporteur.design;

import java.time.Instant;

/**
 * One version of a workflow.
 *
 * @param model   the id under which the engine keeps it
 * @param number  its place among the versions that the mechanism has seen, from 1
 * @param shipped whether it came with the software
 * @param by      who published it, or null where it came with the software
 * @param reason  why, in the words of who published it
 * @param lax     what is wrong with it by today's rules, which it was not published under; or null
 * @param reports how many reports are under way on it, {@code late} how many of them are past a due date
 */
public record WorkflowVersion(String model, int number, boolean shipped, boolean live, String tag, Instant at, String by, String reason, String sha256,
                              ModelStore.Lax lax, long reports, long late) {

    /** Whether nothing goes on on it: its reports can only be moved to another version. */
    public boolean unreadable() {
        return lax != null && lax.unreadable();
    }
}
