package org.rapporteur.workflow;

import java.util.UUID;

import org.rapporteur.report.ReportId;

/** A report has come to a step. Whoever already has done there what is owed says so through {@link StepWork#settle}. */
public record StepOpened(ReportId report, UUID step, StepType type, int version) {
}
