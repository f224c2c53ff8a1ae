package org.rapporteur.review;

import java.util.List;
import java.util.UUID;

/**
 * A row of a table filled in offline that waits to be put right.
 *
 * @param problems where it does not fit: member, paragraph, type, comment
 */
public record OfflineRow(UUID id, String fileName, int place, String member, String paragraph, String type, String comment, String proposed, List<String> problems) {

    /** The key of the type that was meant, or nothing where that cannot be told. */
    public String knownType() {
        return FilledForm.type(type).map(CommentType::key).orElse("");
    }
}
