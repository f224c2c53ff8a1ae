package org.rapporteur.design;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.rapporteur.report.ReportId;

/** Port: the engine moves reports from one model of their workflow to another. */
public interface ModelMoves {

    /** Why the plan as a whole cannot be followed, or nothing. {@code mapping} leads from each step of the old model to one of the new. */
    Optional<String> objection(String from, String to, Map<String, String> mapping);

    /** Tries the move of one report and takes it back: nothing is changed. @return why it could not be moved, or nothing */
    Optional<String> rehearse(ReportId report, String from, String to, Map<String, String> mapping);

    /** Moves one report within the caller's transaction. @return when the step ends at which it stands now, or null */
    Instant move(ReportId report, String from, String to, Map<String, String> mapping);
}
