package org.rapporteur.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.report.BracketResolving.Resolution;
import org.rapporteur.report.ParagraphRevision;

/**
 * How a paragraph came to say what it says.
 *
 * @param number in the newest text that the reader sees, 0 where it is gone
 * @param rounds from its first words on, one for each text in which it differs or a state's comment was followed
 */
public record ParagraphProvenance(UUID paragraph, int number, List<Round> rounds) {

    /**
     * What became of it up to one version.
     *
     * @param version  that has it so; 0 for the working text, which is not circulated yet
     * @param before   null where it is new
     * @param after    null where it was removed
     * @param writers  who wrote it meanwhile, by name
     * @param at       the last of their words, or null where that is not known
     * @param requests the states' comments that were followed
     * @param resolved the brackets that were resolved, the last first
     * @param savings  each of its revisions, for those who draft; empty for everybody else
     */
    public record Round(int version, String before, String after, List<String> writers, Instant at, List<ChangeRequest> requests, List<Resolution> resolved, List<ParagraphRevision> savings) {
    }
}
