package org.rapporteur.consensus;

import static org.rapporteur.authority.Capability.LIST_REPORTS;
import static org.rapporteur.authority.Capability.READ_REPORT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.ReportId;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The register of holds, of one report and of a whole mechanism. */
@Stateless
public class HoldReading {

    @Inject
    private Holds holds;
    @Inject
    private Deciding deciding;
    @Inject
    private Caller caller;

    /** Every hold ever put on the report, the newest first. */
    @Requires(READ_REPORT)
    public List<HoldView> on(ReportId report) {
        var all = holds.on(report);
        var inForce = all.isEmpty() ? Set.of() : inForce(report);
        return all.stream().map(hold -> hold.inForce() && !inForce.contains(hold.id()) ? hold.with(HoldEnding.OUTLIVED) : hold)
                .sorted((one, other) -> other.since().compareTo(one.since())).toList();
    }

    /** The pending matters of the caller's mechanism: what is on hold now, the oldest first. Only circulated texts are put up for decision. */
    @Requires(LIST_REPORTS)
    public List<HoldView> pending() {
        var open = holds.open(caller.person().mechanism());
        var inForce = open.stream().map(HoldView::report).distinct().flatMap(report -> inForce(report).stream()).collect(Collectors.toSet());
        return open.stream().filter(hold -> inForce.contains(hold.id())).toList();
    }

    private Set<PositionId> inForce(ReportId report) {
        return deciding.inForce(report, caller.person().mechanism()).stream().map(PositionView::id).collect(Collectors.toSet());
    }
}
