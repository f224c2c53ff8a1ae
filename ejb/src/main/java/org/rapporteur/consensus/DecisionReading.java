package org.rapporteur.consensus;

import static org.rapporteur.authority.Capability.READ_REPORT;

import java.util.List;

import org.rapporteur.authority.Requires;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What was put up for decision, under which rule, and what came of it. */
@Stateless
public class DecisionReading {

    @Inject
    private Decisions decisions;
    @Inject
    private ReportReading reports;
    @Inject
    private Deciding deciding;

    /** The newest first. */
    @Requires(READ_REPORT)
    public List<DecisionView> on(ReportId report) {
        var mechanism = reports.get(report).mechanism();
        var extensions = decisions.extensions(report);
        var pauses = decisions.pauses(report);
        return decisions.on(report).stream().map(decision -> deciding.view(decision, mechanism, extensions, pauses)).toList();
    }
}
