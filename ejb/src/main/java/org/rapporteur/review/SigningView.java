package org.rapporteur.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.governance.SigningRule;

/**
 * How the last signing of a draft stands under the rule that it began with.
 *
 * @param asked   how many experts were asked
 * @param release of a draft that the rule stops, or null
 */
public record SigningView(SigningRule rule, int asked, List<Signature> signatures, Release release) {

    /** @param text of the dissent, or null, {@code paragraph} that it is on, or null; {@code textHash} is what the working text hashed to when it was signed */
    public record Signature(String person, String area, boolean dissents, String text, UUID paragraph, String textHash, Instant at) {
    }

    /** The chair lets the draft go on with the dissents. */
    public record Release(String by, String reason, Instant at) {
    }

    public List<String> refused() {
        return signatures.stream().filter(Signature::dissents).map(Signature::person).toList();
    }

    public boolean fulfilled() {
        return rule.fulfilled(signatures.size() - refused().size(), refused().size());
    }

    /** Whether the coordinator may send the draft to the states. */
    public boolean goesOn() {
        return fulfilled() || release != null;
    }
}
