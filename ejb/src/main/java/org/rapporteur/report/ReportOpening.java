package org.rapporteur.report;

import static org.rapporteur.authority.Capability.OPEN_REPORT;

import java.util.List;

import org.rapporteur.authority.Requires;
import org.rapporteur.evidence.reading.Outline;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** An expert opens a report: from nothing, or with a text that {@link WordImport} has read. */
@Stateless
public class ReportOpening {

    static final int LONGEST_TITLE = 300;
    private static final String FIRST_HEADING = Said.of("report.first-heading").toString();

    @Inject
    private Reports reports;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ReportEvent> events;

    @Requires(OPEN_REPORT)
    public ReportId open(OpenReport command) {
        var report = opened(command);
        reports.add(new Section(report.reportId(), 1, FIRST_HEADING));
        events.fire(new ReportEvent(report.reportId(), Said.of("act.opened-the-report"), null, null, Said.words(command.title().strip())));
        return report.reportId();
    }

    /** Opens a report with a text from elsewhere: each heading begins a section. */
    @Requires(OPEN_REPORT)
    public ReportId open(OpenReport command, List<Outline.Block> blocks) {
        var report = opened(command);
        var count = lay(report, blocks);
        events.fire(new ReportEvent(report.reportId(), Said.of("act.opened-the-report"), null, null,
                Said.of("report.from-word", command.title().strip(), count)));
        return report.reportId();
    }

    private Report opened(OpenReport command) {
        var person = caller.person();
        InputWrong.check()
                .text(command.title(), "title", LONGEST_TITLE, "report.title-missing")
                .that(person.mechanism().equals(command.mechanism()), "mechanism", "report.no-mechanism")
                .done();
        if (!mechanisms.get(command.mechanism()).offers(command.type())) {
            throw new InputWrong("type", "report.no-type");
        }
        var report = new Report(ReportId.next(), command.mechanism(), command.type(), command.title().strip(), person.id(), clock.now());
        reports.add(report);
        return report;
    }

    private int lay(Report report, List<Outline.Block> blocks) {
        var now = clock.now();
        Section section = null;
        var sections = 0;
        var paragraphs = 0;
        for (var block : blocks) {
            if (block.level() > 0 || section == null) {
                section = new Section(report.reportId(), ++sections, block.level() > 0 ? shortened(block.text()) : FIRST_HEADING);
                reports.add(section);
            }
            if (block.level() == 0) {
                reports.add(new Paragraph(report.reportId(), section.id(), ++paragraphs, block.text(), caller.id(), now));
            }
        }
        return paragraphs;
    }

    private static String shortened(String heading) {
        return heading.length() <= LONGEST_TITLE ? heading : heading.substring(0, LONGEST_TITLE);
    }
}
