package org.rapporteur.workflow;

import java.util.UUID;

import org.rapporteur.report.ReportId;

/** The time for a step ran out before everybody had done there what was owed. */
public record StepLapsed(ReportId report, UUID step, StepType type, int version) {
}
