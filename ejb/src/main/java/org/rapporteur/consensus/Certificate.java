package org.rapporteur.consensus;

import java.time.Instant;
import java.util.List;

import org.rapporteur.governance.DecisionRule;
import org.rapporteur.governance.MechanismView.Member;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What proves a decision afterwards: the text by its hash, the rule as data and in words, who decided, every position with its
 * instant, and why it ended as it did. Written when the decision ends and never again; programs know it by {@code format}.
 *
 * @param why       in a sentence
 * @param positions on this version up to the end, and those carried over to it, in the order in which they were taken
 * @param pauses    while holds were in force; null in certificates that were issued before there was a register of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Certificate(String format, String decision, String mechanism, String report, String title, int version, String contentHash, String body,
                          DecisionRule rule, List<String> ruleInWords, List<Member> members, Instant openedAt, Instant expiresAt, List<ExtensionView> extensions, List<Pause> pauses,
                          Instant closedAt, DecisionOutcome outcome, DecisionEnding ending, String brokenBy, String why, Count count, List<String> arithmetic,
                          List<Position> positions) {

    static final String FORMAT = "rapporteur-certificate-1";

    /**
     * @param carriedFrom the older version that it was taken on, where it was carried over; else null
     * @param heldUntil   when a hold would have lapsed, or did
     * @param counts      whether it was the state's word when the decision ended
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Position(String id, String state, String stateName, String takenBy, String stance, String stanceInWords, Integer carriedFrom, List<Integer> paragraphs, String reason,
                           String wouldResolve, Instant takenAt, Instant withdrawnAt, Instant heldUntil, Boolean lapsed, boolean counts) {
    }
}
