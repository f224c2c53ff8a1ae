package org.rapporteur.report;

import org.rapporteur.shared.RuleRefuses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The report as the other features move it: its turn, its standing, its freezing. Not for pages: the use cases that call it
 * have passed the gate.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Circulating {

    @Inject
    private Reports reports;
    @Inject
    private Versions versions;
    @Inject
    private Event<ReportEvent> events;

    /** What a use case needs to know of a report whose turn it has taken. */
    public record Turn(ReportId report, String mechanism, String type, String title, ReportStatus status, int revision, int version, String contentHash) {
    }

    /** Takes the report's turn: two people who act on it follow one another. */
    public Turn lock(ReportId id) {
        var report = reports.lock(id);
        return new Turn(id, report.mechanism(), report.type(), report.title(), report.status(), report.revision(), report.version(),
                versions.hash(id, report.version()).orElse(null));
    }

    public void moveTo(ReportId id, ReportStatus status) {
        reports.lock(id).moveTo(status);
    }

    /** Freezes the working text as the next version; keeps the last one where nothing has changed since. */
    public int freeze(ReportId id) {
        var report = reports.lock(id);
        var text = reports.text(report);
        if (text.paragraphs().findAny().isEmpty()) {
            throw new RuleRefuses("The report has no paragraphs yet; there is nothing to circulate.");
        }
        var before = report.version();
        var frozen = versions.freeze(report, text);
        if (frozen.number() > before) {
            events.fire(new ReportEvent(id, "circulated", frozen.number(), "version " + frozen.number(), "SHA-256 " + frozen.contentHash()));
        }
        return frozen.number();
    }

    /** SHA-256 of the working text as a version of it would have. */
    public String workingHash(ReportId id) {
        return Versions.hashOf(reports.text(reports.lock(id)));
    }

    public ReportText version(ReportId id, int number) {
        return versions.text(id, number);
    }

    public boolean hasParagraphs(ReportId id) {
        return !reports.paragraphs(id).isEmpty();
    }

    public void publishAs(ReportId id, String symbol) {
        reports.lock(id).publishAs(symbol);
    }
}
