package org.rapporteur.statement;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement as it was written, and what became of it.
 *
 * @param state     on whose behalf, as its code, or null for an expert's own
 * @param name      of the state or the expert: whose statement it is
 * @param by        who wrote it, {@code author} the name
 * @param paragraph its permanent id, or null for the whole report
 * @param onText    what the paragraph said when the statement was written, or null
 * @param version   the newest circulated version then; 0 for the draft
 * @param clearedAt since when its author lets it be printed, or null
 */
public record StatementView(StatementId id, int number, StatementKind kind, String state, String name, UUID by, String author, UUID paragraph, String onText,
                            int version, String text, Instant writtenAt, Instant clearedAt, Instant withdrawnAt) {

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Whether it goes out with the report. */
    public boolean printed() {
        return clearedAt != null && withdrawnAt == null;
    }
}
