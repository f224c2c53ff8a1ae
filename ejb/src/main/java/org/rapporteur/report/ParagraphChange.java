package org.rapporteur.report;

import java.util.List;
import java.util.UUID;

/**
 * What became of one paragraph between two texts.
 *
 * @param numberBefore its number in the earlier text, 0 if it was not there
 * @param numberAfter  its number in the later text, 0 if it is gone
 * @param moved        whether it changed its place among the paragraphs that stayed
 * @param earlier      the permanent id that it had in the earlier text where it was deleted there and typed again here; else null
 * @param words        the text as runs of words kept, removed and added, in reading order
 */
public record ParagraphChange(UUID paragraph, Kind kind, boolean moved, int numberBefore, int numberAfter, UUID earlier, List<Run> words, boolean citationsChanged) {

    public enum Kind { SAME, ADDED, REMOVED, CHANGED }

    public enum Edit { KEPT, REMOVED, ADDED }

    public record Run(Edit edit, String text) {
    }

    public boolean isChange() {
        return kind != Kind.SAME || moved || citationsChanged;
    }
}
