package org.rapporteur.change;

import java.util.Comparator;
import java.util.List;

import org.rapporteur.governance.ChangeClass;
import org.rapporteur.report.Alteration;

/**
 * A change with its class.
 *
 * @param proposed   what it is taken for by its words alone
 * @param classed    what it was classed
 * @param by         who classed it; null where it was left at the proposal
 * @param reason     or null
 * @param challenges in the order in which they were made
 */
public record ClassedChange(Alteration change, ChangeClass proposed, ChangeClass classed, String by, String reason, List<ClassChallenge> challenges) {

    public boolean challenged() {
        return challenges.stream().anyMatch(ClassChallenge::open);
    }

    /** What it counts as now. */
    public ChangeClass counts() {
        return counts(classed, challenges);
    }

    static ChangeClass counts(ChangeClass classed, List<ClassChallenge> challenges) {
        return challenges.stream().anyMatch(ClassChallenge::open) ? ChangeClass.SUBSTANTIVE
                : challenges.stream().filter(each -> each.settledAt() != null).max(Comparator.comparing(ClassChallenge::settledAt)).map(ClassChallenge::settledAs).orElse(classed);
    }
}
