package org.rapporteur.consensus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.rapporteur.change.Bearing;
import org.rapporteur.governance.CarryingOver;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** How the states' last words on older versions bear on a newer one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Bearings {

    @Inject
    private Circulating reports;

    /**
     * Of each state's newest position, where that is on an older version and was not withdrawn.
     *
     * @param positions in the order in which they were taken
     */
    Map<PositionId, Bearing> of(ReportId report, int version, CarryingOver rule, List<PositionView> positions) {
        var newest = new LinkedHashMap<String, PositionView>();
        positions.forEach(position -> newest.put(position.state(), position));
        var older = newest.values().stream().filter(each -> each.version() != version && !each.withdrawn()).toList();
        if (older.isEmpty()) {
            return Map.of();
        }
        var texts = reports.versions(report);
        return older.stream().collect(Collectors.toMap(PositionView::id,
                each -> Bearing.of(rule, each.version(), texts.get(each.version()), texts.get(version), each.paragraphs())));
    }
}
