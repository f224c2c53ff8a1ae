package org.rapporteur.review;

import java.util.Map;

import org.rapporteur.report.Circulating;
import org.rapporteur.report.ReportId;
import org.rapporteur.workflow.AutomaticStep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The automatic step {@code circulation}: freezes the working text as the next version, unless nothing changed since the last. */
@ApplicationScoped
class Circulation implements AutomaticStep {

    @Inject
    private Circulating reports;

    @Override
    public String key() {
        return "circulation";
    }

    @Override
    public void run(ReportId report, Map<String, String> settings) {
        reports.freeze(report);
    }
}
