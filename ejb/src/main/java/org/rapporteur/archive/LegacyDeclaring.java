package org.rapporteur.archive;

import static org.rapporteur.authority.Capability.DESCRIBE_EXHIBIT;

import java.time.LocalDate;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.OnExhibit;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Says of an exhibit that it is the report of a former panel. Its paragraphs are recognised at once, and wait for a person to confirm them. */
@Stateless
public class LegacyDeclaring {

    private static final int LONGEST = 300;
    private static final int MOST_PAGES = 2_000;

    @Inject
    private LegacyReports reports;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ArchiveEvent> events;

    /** @param body that made it, or null; {@code dated} or null */
    public record DeclareLegacy(ExhibitId exhibit, String symbol, String title, String body, LocalDate dated) implements OnExhibit {
    }

    /** @throws RuleRefuses if it is not unclassified: whoever reads reports reads what is confirmed of it */
    @Requires(DESCRIBE_EXHIBIT)
    public LegacyReportView declare(DeclareLegacy command) {
        InputWrong.check().text(command.symbol(), "symbol", 60, "archive.symbol-missing").text(command.title(), "title", LONGEST, "archive.title-missing").optional(command.body(), "body", LONGEST).done();
        var mechanism = caller.person().mechanism();
        var candidate = reports.candidate(command.exhibit()).orElseThrow(() -> new NotFound("exhibit"));
        if (!candidate.marking().equals("unclassified")) {
            throw new RuleRefuses("archive.not-unclassified");
        }
        for (var each : reports.of(mechanism)) {
            InputWrong.check().that(!each.symbol().equalsIgnoreCase(command.symbol().strip()), "symbol", "archive.symbol-taken", each.symbol(), each.exhibitNumber())
                    .that(!each.exhibit().equals(command.exhibit()), "symbol", "archive.declared-already", each.symbol()).done();
        }
        var pages = reports.pages(command.exhibit(), 1, MOST_PAGES);
        if (pages.isEmpty()) {
            throw new RuleRefuses("archive.not-read");
        }
        var id = new LegacyReportId(UUID.randomUUID());
        reports.add(id, mechanism, command, caller.id(), clock.now());
        var recognised = ParagraphRecognition.in(pages);
        recognised.forEach(each -> reports.add(id, each, null, clock.now()));
        events.fire(new ArchiveEvent(Said.of("act.declared-a-former-report"), Said.words(command.symbol().strip()), Said.of("archive.recognised", recognised.size())));
        return reports.find(mechanism, id).orElseThrow();
    }
}
