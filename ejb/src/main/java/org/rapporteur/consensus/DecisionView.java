package org.rapporteur.consensus;

import java.time.Instant;
import java.util.List;

import org.rapporteur.governance.DecisionRule;
import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.shared.Said;

/**
 * A decision as anyone who reads the report may know it.
 *
 * @param rule      as it was when the decision was opened
 * @param sentences the rule in plain words
 * @param body      the body that decides, or null where it is the mechanism's members
 * @param expiresAt when it ends or would have ended; null for never
 * @param standsStill while its clock does, else null; it has no end then
 * @param pauses    during which its clock stood still before
 * @param outcome   null while it is open, and so are {@code closedAt} and {@code ending}
 * @param brokenBy  the name of the state that broke the silence, or null
 */
public record DecisionView(DecisionId id, int version, String contentHash, DecisionRule rule, List<Said> sentences, String body, List<Member> members, Instant openedAt, Instant expiresAt,
                           List<ExtensionView> extensions, StandsStill standsStill, List<Pause> pauses, Instant closedAt, DecisionOutcome outcome, DecisionEnding ending, String brokenBy) {

    /**
     * @param before the end that it had
     * @param by     the names of the states whose holds are in force
     * @param left   how much is left of its time when the clock runs again
     */
    public record StandsStill(Instant since, Instant before, List<String> by, Said left) {

        public Said names() {
            return Said.and(by);
        }
    }

    public boolean open() {
        return closedAt == null;
    }
}
