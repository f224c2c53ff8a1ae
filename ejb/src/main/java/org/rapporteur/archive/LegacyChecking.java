package org.rapporteur.archive;

import static org.rapporteur.authority.Capability.CHECK_ARCHIVE;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.archive.ParagraphRecognition.Recognised;
import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** A person looks at the paragraphs that were recognised, puts right where they begin and end, and confirms them. Their words are those of the page. */
@Stateless
public class LegacyChecking {

    private static final int LONGEST = 20_000;
    private static final int MOST_PAGES = 20;

    @Inject
    private LegacyReports reports;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ArchiveEvent> events;

    /** @param paragraph null for one that was not recognised at all; {@code toPage} where it ends */
    public record Correct(LegacyReportId report, UUID paragraph, int number, int page, int toPage, String text) {
    }

    /** All that there is, confirmed or not. */
    @Requires(CHECK_ARCHIVE)
    public List<LegacyParagraph> paragraphs(LegacyReportId report) {
        return reports.paragraphs(report(report).id());
    }

    /** What stands on a page, to check by. */
    @Requires(CHECK_ARCHIVE)
    public String page(LegacyReportId report, int page) {
        return reports.pages(report(report).exhibit(), page, page).stream().findFirst().orElseThrow(() -> new NotFound("page")).text();
    }

    @Requires(CHECK_ARCHIVE)
    public UUID correct(Correct command) {
        var report = turn(command.report());
        if (command.paragraph() != null) {
            open(reports.paragraphs(report.id()), command.paragraph());
        }
        InputWrong.check().text(command.text(), "text", LONGEST, "archive.text-missing").that(command.number() > 0, "number", "archive.number-missing")
                .that(command.page() > 0 && command.toPage() >= command.page() && command.toPage() - command.page() < MOST_PAGES, "page", "archive.pages-wrong").done();
        var pages = reports.pages(report.exhibit(), command.page(), command.toPage()).stream().map(each -> squeezed(each.text())).toList();
        InputWrong.check().that(stands(squeezed(command.text()), pages), "text", "archive.not-on-the-page", command.page(), command.toPage()).done();
        var paragraph = new Recognised(command.number(), command.page(), command.toPage(), command.text().strip(), null);
        UUID id;
        if (command.paragraph() == null) {
            id = reports.add(report.id(), paragraph, caller.id(), clock.now());
        } else {
            id = command.paragraph();
            reports.correct(id, paragraph, caller.id(), clock.now());
        }
        events.fire(new ArchiveEvent(Said.of("act.corrected-a-former-paragraph"), Said.of("archive.paragraph", report.symbol(), command.number()), null));
        return id;
    }

    @Requires(CHECK_ARCHIVE)
    public void remove(LegacyReportId id, UUID paragraph) {
        var report = turn(id);
        var gone = open(reports.paragraphs(report.id()), paragraph);
        reports.remove(paragraph);
        events.fire(new ArchiveEvent(Said.of("act.removed-a-former-paragraph"), Said.of("archive.paragraph", report.symbol(), gone.number()), null));
    }

    /**
     * From then on they are cited as they stand.
     *
     * @throws RuleRefuses if one of them has the number of another that is confirmed
     */
    @Requires(CHECK_ARCHIVE)
    public void confirm(LegacyReportId id, List<UUID> paragraphs) {
        var report = turn(id);
        InputWrong.check().that(!paragraphs.isEmpty(), "paragraphs", "archive.nothing-to-confirm").done();
        var all = reports.paragraphs(report.id());
        var numbers = all.stream().filter(LegacyParagraph::confirmed).map(LegacyParagraph::number).collect(Collectors.toSet());
        var done = new HashSet<UUID>();
        for (var each : paragraphs) {
            var paragraph = open(all, each);
            if (!done.add(each)) {
                throw new RuleRefuses("archive.confirmed-already", paragraph.number());
            }
            if (!numbers.add(paragraph.number())) {
                throw new RuleRefuses("archive.number-confirmed", paragraph.number());
            }
            reports.confirm(each, caller.id(), clock.now());
        }
        events.fire(new ArchiveEvent(Said.of("act.confirmed-former-paragraphs"), Said.words(report.symbol()), Said.of("archive.confirmed", paragraphs.size())));
    }

    private LegacyReportView report(LegacyReportId id) {
        return reports.find(caller.person().mechanism(), id).orElseThrow(() -> new NotFound("former-report"));
    }

    private LegacyReportView turn(LegacyReportId id) {
        var report = report(id);
        reports.takeTurn(id);
        return report;
    }

    private static LegacyParagraph open(List<LegacyParagraph> all, UUID id) {
        var paragraph = all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("paragraph"));
        if (paragraph.confirmed()) {
            throw new RuleRefuses("archive.confirmed-already", paragraph.number());
        }
        return paragraph;
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u00ad]+", "");
    }

    /** Whether the words stand on these pages one after the other; what stands between the pages, such as a footnote, is no part of them. */
    static boolean stands(String words, List<String> pages) {
        var rest = words;
        for (var page : pages) {
            var from = 0;
            while (!rest.isEmpty()) {
                var length = longest(rest, page, from);
                if (length == 0) {
                    break;
                }
                from = page.indexOf(rest.substring(0, length), from) + length;
                rest = rest.substring(length);
            }
        }
        return rest.isEmpty();
    }

    /** How much of the beginning stands on the page; less than a few letters is chance. */
    private static int longest(String words, String page, int from) {
        var least = Math.min(words.length(), 12);
        if (page.indexOf(words.substring(0, least), from) < 0) {
            return 0;
        }
        var most = words.length();
        while (least < most) {
            var middle = (least + most + 1) / 2;
            if (page.indexOf(words.substring(0, middle), from) >= 0) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return least;
    }
}
