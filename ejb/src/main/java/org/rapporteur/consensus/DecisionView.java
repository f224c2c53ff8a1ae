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
 * @param outcome   null while it is open, and so are {@code closedAt} and {@code ending}
 * @param brokenBy  the name of the state that broke the silence, or null
 */
public record DecisionView(DecisionId id, int version, String contentHash, DecisionRule rule, List<Said> sentences, String body, List<Member> members, Instant openedAt, Instant expiresAt,
                           List<ExtensionView> extensions, Instant closedAt, DecisionOutcome outcome, DecisionEnding ending, String brokenBy) {

    public boolean open() {
        return closedAt == null;
    }
}
