package org.rapporteur.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;

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
    private ExpertsTexts expertsTexts;
    @Inject
    private Event<ReportEvent> events;
    @Inject
    private Event<VersionFrozen> frozenVersions;

    /** What a use case needs to know of a report whose turn it has taken. */
    public record Turn(ReportId report, String mechanism, String type, String title, ReportStatus status, int revision, int version, String contentHash) {
    }

    /** What a paragraph says, and at which of its revisions. */
    public record Words(String text, int revision) {
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
            throw new RuleRefuses("report.nothing-to-circulate");
        }
        var before = report.version();
        var frozen = versions.freeze(report, text);
        if (frozen.number() > before) {
            events.fire(new ReportEvent(id, Said.of("act.circulated"), frozen.number(), Said.of("report.version", frozen.number()), Said.of("report.hash", frozen.contentHash())));
            frozenVersions.fire(new VersionFrozen(id, frozen.number()));
        }
        return frozen.number();
    }

    /** SHA-256 of the working text as a version of it would have. */
    public String workingHash(ReportId id) {
        return Versions.hashOf(reports.text(reports.lock(id)));
    }

    /** Seals the working text as the one that the experts signed at this step. */
    public void seal(ReportId id, UUID step) {
        var hash = expertsTexts.seal(id, step, reports.text(reports.lock(id)));
        events.fire(new ReportEvent(id, Said.of("act.sealed-the-experts-text"), null, null, Said.of("report.hash", hash)));
    }

    /** A text that the experts signed, and the version with which it was first circulated. */
    public record Sealed(ReportText text, int version) {
    }

    /** What the experts signed last; empty where nothing was sealed. */
    public Optional<Sealed> sealed(ReportId id) {
        return expertsTexts.last(id);
    }

    public ReportText version(ReportId id, int number) {
        return versions.text(id, number);
    }

    /** Every frozen version by its number. */
    public SortedMap<Integer, ReportText> versions(ReportId id) {
        return versions.texts(id);
    }

    /** Those of these numbers. */
    public SortedMap<Integer, ReportText> versions(ReportId id, Set<Integer> numbers) {
        return versions.texts(id, numbers);
    }

    public ReportText workingText(ReportId id) {
        return reports.text(reports.find(id).orElseThrow(() -> new NotFound("report")));
    }

    /** A paragraph of the working text as it stands now. */
    public Optional<Words> words(ReportId id, UUID paragraph) {
        return reports.ifThere(id, paragraph).map(each -> new Words(each.text(), each.revision()));
    }

    /** All that the paragraph ever said, the oldest first. */
    public List<ParagraphRevision> history(ReportId id, UUID paragraph) {
        return reports.history(id, paragraph);
    }

    public boolean hasParagraphs(ReportId id) {
        return !reports.paragraphs(id).isEmpty();
    }

    public void publishAs(ReportId id, String symbol) {
        reports.lock(id).publishAs(symbol);
    }
}
