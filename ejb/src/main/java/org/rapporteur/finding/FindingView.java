package org.rapporteur.finding;

import java.util.List;
import java.util.UUID;

import org.rapporteur.governance.StandardOfEvidence;

/**
 * A paragraph that asserts non-compliance.
 *
 * @param standard that it claims to reach
 * @param revision of what is told here, not of the paragraph
 */
public record FindingView(UUID paragraph, StandardOfEvidence standard, List<Measure> measures, List<Party> parties, int revision) {

    /** @param reference as it is written, such as "2375 (2017) ¶11"; {@code measure} which one it is, or null where that is not known */
    public record Measure(String reference, UUID measure) {
    }

    /** Somebody who is named. @param act the citation whose words tell what they did, or null */
    public record Party(String name, UUID act) {
    }
}
