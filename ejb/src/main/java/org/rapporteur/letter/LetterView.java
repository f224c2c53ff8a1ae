package org.rapporteur.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.rapporteur.workflow.StepType;

/**
 * A letter and what came back.
 *
 * @param step       the visit to the step at which it was written, {@code kind} of what kind that is
 * @param number     among the letters on the report, from 1
 * @param address    where it goes, or null
 * @param due        the last day for a reply
 * @param outcome    null while a reply is awaited, and so is everything after it
 * @param reply      in words, or null where none came
 * @param reflected  how the text reflects the reply, or null
 * @param recordedBy null where the step's own time ran out
 */
public record LetterView(LetterId id, UUID step, StepType kind, int number, String addressee, String address, String words, LocalDate due, String sentBy, Instant sentAt,
                         LetterOutcome outcome, String reply, String reflected, String recordedBy, Instant recordedAt) {

    public boolean open() {
        return outcome == null;
    }
}
