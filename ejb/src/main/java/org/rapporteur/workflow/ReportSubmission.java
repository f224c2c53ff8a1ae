package org.rapporteur.workflow;

import static org.rapporteur.authority.Capability.SUBMIT_REPORT;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Sends a report on the route that its type has in its mechanism. */
@Stateless
public class ReportSubmission {

    @Inject
    private Circulating reports;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private ApprovalRoute route;
    @Inject
    private Event<RouteEvent> events;

    /** @throws WrongState if the report is on its route already */
    @Requires(SUBMIT_REPORT)
    public void submit(ReportId report) {
        var turn = reports.lock(report);
        if (turn.status() != ReportStatus.OPEN) {
            throw new WrongState("workflow.on-its-route", turn.status());
        }
        var type = mechanisms.get(turn.mechanism()).reportType(turn.type()).orElseThrow();
        events.fire(new RouteEvent(report, Said.of("act.sent-the-report-on-its-route"), null, Said.words(type.name()), null, false));
        route.start(report, turn.mechanism(), type.route());
    }
}
