package org.rapporteur.consensus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.rapporteur.change.Bearing;
import org.rapporteur.change.ClassesSince;
import org.rapporteur.change.VersionClasses;
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
    @Inject
    private VersionClasses classes;

    /**
     * Of each state's newest position, where that is on an older version and still its word.
     *
     * @param positions in the order in which they were taken
     */
    Map<PositionId, Bearing> of(ReportId report, int version, CarryingOver rule, List<PositionView> positions) {
        var spokenOf = older(version, positions).stream().map(PositionView::version).collect(Collectors.toSet());
        if (spokenOf.isEmpty()) {
            return Map.of();
        }
        spokenOf.add(version);
        return of(new VersionsApart(reports.versions(report, spokenOf)), classes.since(report), version, rule, positions);
    }

    private static List<PositionView> older(int version, List<PositionView> positions) {
        var newest = new LinkedHashMap<String, PositionView>();
        positions.forEach(position -> newest.put(position.state(), position));
        return newest.values().stream().filter(each -> each.version() != version && each.stands()).toList();
    }

    /** The same where the texts of all versions, and what their changes count as, are at hand. */
    static Map<PositionId, Bearing> of(VersionsApart versions, ClassesSince since, int version, CarryingOver rule, List<PositionView> positions) {
        return older(version, positions).stream().collect(Collectors.toMap(PositionView::id,
                each -> Bearing.of(rule, each.version(), versions.between(each.version(), version), each.paragraphs(), each.stance().blocks() ? since.withoutDoubts() : since)));
    }
}
