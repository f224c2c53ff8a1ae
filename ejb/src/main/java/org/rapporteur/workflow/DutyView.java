package org.rapporteur.workflow;

import java.time.Instant;

import org.rapporteur.identity.Role;
import org.rapporteur.report.ReportId;

/**
 * Something that somebody owes.
 *
 * @param state    on whose behalf it is to be done, as code, or null
 * @param due      or null where there is no due date
 * @param mine     whether the caller is the one to do it
 * @param revision of the report's working text and standing now: what {@code seenVersion} refers to
 * @param version  the newest circulated version
 * @param inPlaceOf the absent person for whom the caller would do it, or null where it is in the caller's own right
 */
public record DutyView(DutyId id, StepType type, String stepName, ReportId report, String title, Role role, String state, String stateName,
                       String person, Instant since, Instant due, boolean mine, int revision, int version,
                       String inPlaceOf) {
}
