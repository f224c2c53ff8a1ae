package org.rapporteur.workflow;

import static org.rapporteur.authority.Capability.READ_REPORT;

import java.util.ArrayList;
import java.util.List;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.ReportView;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Where a report stands on its route, in the steps of the model itself. */
@Stateless
public class RouteView {

    @Inject
    private ReportReading reports;
    @Inject
    private Inbox inbox;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private ApprovalRoute route;
    @Inject
    private Steps steps;

    public enum Progress { PAST, PRESENT, AHEAD }

    /** One stop of the route. {@code detail} is said of the present one only. */
    public record Stop(String name, StepType type, Progress progress, StepView detail) {
    }

    @Requires(READ_REPORT)
    public List<Stop> of(ReportId id) {
        var report = reports.get(id);
        var present = inbox.step(id).orElse(null);
        var stops = new ArrayList<Stop>();
        var progress = report.status() == ReportStatus.OPEN ? Progress.AHEAD : Progress.PAST;
        for (var stop : route.stops(model(report))) {
            var here = present != null && present.element().equals(stop.element());
            stops.add(new Stop(stop.name(), stop.type(), here ? Progress.PRESENT : progress, here ? present : null));
            progress = here ? Progress.AHEAD : progress;
        }
        return stops;
    }

    /** The drawing that the report travels, which is not the newest one where the workflow was redesigned since. */
    @Requires(READ_REPORT)
    public Drawing drawing(ReportId id) {
        var stops = of(id);
        var here = stops.stream().filter(stop -> stop.progress() == Progress.PRESENT).findFirst().map(stop -> stop.detail().element()).orElse(null);
        return new Drawing(route.xml(model(reports.get(id))), here);
    }

    /** @param here the element at which the report stands, or null */
    public record Drawing(String xml, String here) {
    }

    private String model(ReportView report) {
        return steps.model(report.id()).orElseGet(() -> route.live(report.mechanism(), mechanisms.get(report.mechanism()).reportType(report.type()).orElseThrow().route()));
    }
}
