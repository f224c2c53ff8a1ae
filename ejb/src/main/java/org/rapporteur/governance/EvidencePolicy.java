package org.rapporteur.governance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a mechanism asks of the evidence for its findings.
 *
 * @param named what happens where somebody is named without an act that quoted words tell of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidencePolicy(List<Requirement> standards, Force named) {

    /** What holds where a profile says nothing. */
    public static final EvidencePolicy USUAL = new EvidencePolicy(List.of(
            new Requirement(StandardOfEvidence.INFORMATION_INDICATING, 1, null, Force.WARNS),
            new Requirement(StandardOfEvidence.REASONABLE_GROUNDS, 2, null, Force.WARNS),
            new Requirement(StandardOfEvidence.CREDIBLE_INFORMATION, 2, "B2", Force.WARNS)), Force.WARNS);

    static final int MOST_SOURCES = 20;
    private static final Pattern GRADE = Pattern.compile("[A-F][1-6]");

    /**
     * @param sources that are independent of each other, at the least
     * @param grade   that a source must have at the least to count, such as {@code B2}, or null where any counts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Requirement(StandardOfEvidence standard, int sources, String grade, Force force) {

        /** Whether what is graded so counts; what is not graded counts only where any does. */
        public boolean counts(String graded) {
            return grade == null || graded != null && graded.charAt(0) <= grade.charAt(0) && graded.charAt(1) <= grade.charAt(1);
        }

        boolean isSound() {
            return standard != null && force != null && sources >= 1 && sources <= MOST_SOURCES && (grade == null || GRADE.matcher(grade).matches());
        }
    }

    public EvidencePolicy {
        standards = standards == null ? List.of() : List.copyOf(standards);
        named = named == null ? Force.WARNS : named;
    }

    public Optional<Requirement> of(StandardOfEvidence standard) {
        return standards.stream().filter(each -> each.standard() == standard).findFirst();
    }

    boolean isSound() {
        return standards.stream().allMatch(Requirement::isSound) && standards.stream().map(Requirement::standard).distinct().count() == standards.size();
    }
}
