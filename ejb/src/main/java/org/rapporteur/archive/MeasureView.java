package org.rapporteur.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A measure.
 *
 * @param depth  0 for a paragraph, more for its parts
 * @param texts  by language
 * @param to     the last day on which it holds, or null
 * @param bears  on which earlier ones it bears, and how
 * @param borne  which later ones bear on it, and how
 */
public record MeasureView(MeasureId id, ResolutionId resolution, MeasureName name, int depth, Map<String, String> texts, LocalDate from, LocalDate to, List<Link> bears, List<Link> borne) {

    /**
     * One measure that bears on another.
     *
     * @param measure the other one; null where its resolution is not here
     * @param person  who said so; null where the text does
     */
    public record Link(MeasureId measure, MeasureName name, Relation bearing, String reason, String person, Instant at) {
    }

    /** What was said of it at some time. @param bearing null where it was said that there is none; {@code from} null where the entry is about a bearing */
    public record Entry(Instant at, String person, MeasureName other, boolean later, Relation bearing, LocalDate from, LocalDate to, String reason) {
    }

    /** Those that supersede it. */
    public List<Link> supersededBy() {
        return borne.stream().filter(each -> each.bearing() == Relation.SUPERSEDES).toList();
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to)) && supersededBy().isEmpty();
    }
}
