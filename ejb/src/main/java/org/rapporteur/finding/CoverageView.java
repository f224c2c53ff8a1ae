package org.rapporteur.finding;

import java.util.List;
import java.util.UUID;

import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.governance.EvidencePolicy;
import org.rapporteur.governance.Force;
import org.rapporteur.governance.StandardOfEvidence;
import org.rapporteur.shared.Said;

/**
 * On what the findings of a working text rest.
 *
 * @param exhibits all that findings cite, in the order of their numbers
 */
public record CoverageView(EvidencePolicy policy, List<Covered> findings, List<Column> exhibits) {

    /** An exhibit that findings cite. */
    public record Column(ExhibitId exhibit, int number, String title, String grade) {
    }

    /**
     * One finding.
     *
     * @param number  of its paragraph, {@code text} what that says
     * @param sources that are independent of each other and count for the standard that is claimed
     * @param reached the highest standard that the policy lets it claim; null where none
     * @param states  whose contributions it rests on, by name
     */
    public record Covered(FindingView finding, int number, String text, List<Support> supports, int sources, StandardOfEvidence reached, List<String> states, List<Gap> gaps) {

        public UUID paragraph() {
            return finding.paragraph();
        }

        /** How it rests on this exhibit; null where it does not. */
        public Support on(ExhibitId exhibit) {
            return supports.stream().filter(each -> each.exhibit().equals(exhibit)).findFirst().orElse(null);
        }
    }

    /**
     * An exhibit under a finding.
     *
     * @param pages  as printed, such as "2, 4–5"
     * @param grade  its original's, or null
     * @param origin the number of the exhibit of which it is a working copy, or null
     * @param source which of the finding's independent sources it belongs to, from 1; 0 where it does not count
     * @param not    why it does not count, or null
     */
    public record Support(ExhibitId exhibit, int number, String title, String pages, String grade, Integer origin, int source, Said not) {
    }

    /** Something that is missing. @param force null where the policy does not ask for it */
    public record Gap(Force force, Said said) {
    }

    public List<Gap> gaps() {
        return findings.stream().flatMap(each -> each.gaps().stream()).toList();
    }

    public List<Said> gaps(Force force) {
        return gaps().stream().filter(each -> each.force() == force).map(Gap::said).toList();
    }
}
