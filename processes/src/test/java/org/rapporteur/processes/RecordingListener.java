package org.rapporteur.processes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.rapporteur.report.ReportId;
import org.rapporteur.workflow.Arrival;
import org.rapporteur.workflow.RouteListener;

/** Writes down in words what it is told, report by report. */
final class RecordingListener implements RouteListener {

    static final Instant WORKING_DAYS_END = Instant.parse("2030-01-01T17:00:00Z");

    private final Map<ReportId, List<String>> told = new ConcurrentHashMap<>();
    private final Map<ReportId, Arrival> latest = new ConcurrentHashMap<>();
    private volatile Consumer<String> disturbance = what -> { };

    /** Lets a test do something in the middle of the engine's work. */
    void disturb(Consumer<String> disturbance) {
        this.disturbance = disturbance;
    }

    List<String> of(ReportId report) {
        return told.getOrDefault(report, List.of());
    }

    Arrival latest(ReportId report) {
        return latest.get(report);
    }

    void forget(ReportId report) {
        told.remove(report);
    }

    void circulated(ReportId report) {
        tell(report, "circulated");
    }

    void notified(ReportId report, Map<String, String> settings) {
        tell(report, "notified " + new TreeMap<>(settings));
    }

    @Override
    public void arrived(ReportId report, Arrival arrival) {
        latest.put(report, arrival);
        tell(report, "arrived " + arrival.element());
    }

    @Override
    public void lapsed(ReportId report, String element) {
        tell(report, "lapsed " + element);
    }

    @Override
    public void left(ReportId report, String element) {
        tell(report, "left " + element);
    }

    @Override
    public void ended(ReportId report) {
        tell(report, "ended");
    }

    /** A calendar of its own: a working day lasts as long as another, and closes at five in the afternoon. */
    @Override
    public Instant afterWorkingDays(ReportId report, int days) {
        return WORKING_DAYS_END.plus(days, ChronoUnit.DAYS);
    }

    private void tell(ReportId report, String what) {
        told.computeIfAbsent(report, key -> Collections.synchronizedList(new ArrayList<>())).add(what);
        disturbance.accept(what);
    }
}
