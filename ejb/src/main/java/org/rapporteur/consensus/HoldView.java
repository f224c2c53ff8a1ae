package org.rapporteur.consensus;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.report.ReportId;

/**
 * A line of the register of holds. Its id is that of the position.
 *
 * @param title      of the version that it concerns
 * @param reason     why
 * @param wanted     what information is wanted
 * @param paragraphs the permanent ids concerned; empty for the whole text
 * @param until      null where it was put before a hold named its date: it lasts until its state releases it, or dates it
 * @param joins      the hold that it joined, or null; {@code joinsName} is the name of that hold's state
 * @param endedAt    null while it is in force, and where only its decision ended
 * @param ending     null while it is in force
 */
public record HoldView(PositionId id, ReportId report, String title, int version, String state, String stateName, String takenBy, String reason, String wanted,
                       List<UUID> paragraphs, Instant since, Instant until, PositionId joins, String joinsName, List<ExtensionView> extensions,
                       Instant endedAt, HoldEnding ending) {

    public boolean inForce() {
        return ending == null;
    }

    /** How many full days it has been in force at that moment. */
    public long days(Instant now) {
        return Duration.between(since, now).toDays();
    }

    HoldView with(HoldEnding other) {
        return new HoldView(id, report, title, version, state, stateName, takenBy, reason, wanted, paragraphs, since, until, joins, joinsName, extensions, endedAt, other);
    }
}
