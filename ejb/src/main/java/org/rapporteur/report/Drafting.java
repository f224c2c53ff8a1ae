package org.rapporteur.report;

import static org.rapporteur.authority.Capability.DRAFT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.rapporteur.authority.Requires;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.Quotations;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Names;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Experts write the working text, several at once: whoever would overwrite another's words is shown both instead. */
@Stateless
public class Drafting {

    private static final int LONGEST_PARAGRAPH = 20_000;
    private static final int LONGEST_QUOTE = 4_000;
    /** Text is saved as one types; the record takes one line for the changes of one person within this time. */
    private static final Duration ONE_SITTING = Duration.ofMinutes(10);

    @Inject
    private Reports reports;
    @Inject
    private Quotations quotations;
    @Inject
    private Names names;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ReportEvent> events;

    /** A new heading behind {@code after}, or at the end where that is null. */
    public record AddSection(ReportId report, UUID after, String heading) implements OnReport {
    }

    /** @param seenHeading what the person had before them, or null to write whatever stands there */
    public record NameSection(ReportId report, UUID section, String heading, String seenHeading) implements OnReport {
    }

    /** Moves a section with its paragraphs to a place counted from 1. */
    public record MoveSection(ReportId report, UUID section, int place) implements OnReport {
    }

    public record RemoveSection(ReportId report, UUID section) implements OnReport {
    }

    /** A new paragraph behind {@code after} of the same section, or at the section's end where that is null. */
    public record AddParagraph(ReportId report, UUID section, UUID after, String text, List<Quotation> citations) implements OnReport {
    }

    /**
     * Words quoted from a page, counted from 1, of an exhibit.
     *
     * @param toPage the page on which they end, where they run over to the next, or null
     * @param near   where about in the page's text they begin, or null: they may stand there several times
     */
    public record Quotation(UUID exhibit, int page, String quote, Integer toPage, Integer near) {

        public Quotation(UUID exhibit, int page, String quote) {
            this(exhibit, page, quote, null, null);
        }
    }

    /** @param seenRevision the paragraph's revision on which the person typed */
    public record WriteParagraph(ReportId report, UUID paragraph, String text, int seenRevision) implements OnReport {
    }

    /** Moves a paragraph to a place, counted from 1, of a section. */
    public record MoveParagraph(ReportId report, UUID paragraph, UUID section, int place) implements OnReport {
    }

    public record RemoveParagraph(ReportId report, UUID paragraph, int seenRevision) implements OnReport {
    }

    public record Cite(ReportId report, UUID paragraph, Quotation quotation) implements OnReport {
    }

    public record Uncite(ReportId report, UUID paragraph, UUID citation) implements OnReport {
    }

    /** @param seenTitle what the person had before them, or null to write whatever stands there */
    public record Rename(ReportId report, String title, String seenTitle) implements OnReport {
    }

    @Requires(DRAFT)
    public void rename(Rename command) {
        InputWrong.check().text(command.title(), "title", ReportOpening.LONGEST_TITLE, "report.title-missing").done();
        var report = changing(command.report());
        same("title", command.seenTitle(), report.title(), report);
        report.rename(command.title().strip());
        tell(report, Said.of("act.renamed-the-report"), null, null);
    }

    @Requires(DRAFT)
    public UUID addSection(AddSection command) {
        InputWrong.check().text(command.heading(), "heading", ReportOpening.LONGEST_TITLE, "report.heading-missing").done();
        var report = changing(command.report());
        var sections = new ArrayList<>(reports.sections(command.report()));
        var section = new Section(command.report(), 0, command.heading().strip());
        sections.add(1 + indexOf(sections, command.after(), Section::id), section);
        reports.add(section);
        number(sections);
        tell(report, Said.of("act.added-a-section"), null, null);
        return section.id();
    }

    @Requires(DRAFT)
    public void nameSection(NameSection command) {
        InputWrong.check().text(command.heading(), "heading", ReportOpening.LONGEST_TITLE, "report.heading-missing").done();
        var report = changing(command.report());
        var section = reports.section(command.report(), command.section());
        same("heading", command.seenHeading(), section.heading(), report);
        section.name(command.heading().strip());
        tell(report, Said.of("act.renamed-a-section"), null, null);
    }

    @Requires(DRAFT)
    public void moveSection(MoveSection command) {
        var report = changing(command.report());
        var section = reports.section(command.report(), command.section());
        var sections = new ArrayList<>(reports.sections(command.report()));
        sections.removeIf(each -> each.id().equals(section.id()));
        sections.add(Math.max(0, Math.min(command.place() - 1, sections.size())), section);
        number(sections);
        tell(report, Said.of("act.moved-a-section"), null, null);
    }

    /** @throws RuleRefuses while the section has paragraphs: they would be lost with it */
    @Requires(DRAFT)
    public void removeSection(RemoveSection command) {
        var report = changing(command.report());
        var section = reports.section(command.report(), command.section());
        if (!reports.paragraphsOf(section.id()).isEmpty()) {
            throw new RuleRefuses("report.section-has-paragraphs");
        }
        reports.remove(section);
        tell(report, Said.of("act.removed-a-section"), null, null);
    }

    @Requires(DRAFT)
    public UUID addParagraph(AddParagraph command) {
        checkText(command.text());
        InputWrong.check().that(command.citations().stream().noneMatch(Objects::isNull), "citations", "report.citation-rule").done();
        var report = changing(command.report());
        reports.section(command.report(), command.section());
        var paragraphs = new ArrayList<>(reports.paragraphsOf(command.section()));
        var paragraph = new Paragraph(command.report(), command.section(), 0, command.text(), caller.id(), clock.now());
        paragraphs.add(command.after() == null ? paragraphs.size() : 1 + indexOf(paragraphs, command.after(), Paragraph::id), paragraph);
        reports.add(paragraph);
        number(command.section(), paragraphs);
        tell(report, Said.of("act.added-a-paragraph"), null, null);
        command.citations().forEach(citation -> quote(report, paragraph, citation));
        return paragraph.id();
    }

    /**
     * @return the paragraph's new revision
     * @throws SomeoneWasFaster with the text as it stands now, if it changed since {@code seenRevision}, and with both texts joined where they changed different words
     */
    @Requires(DRAFT)
    public int write(WriteParagraph command) {
        checkText(command.text());
        var report = changing(command.report());
        var paragraph = reports.paragraph(command.report(), command.paragraph());
        if (paragraph.revision() != command.seenRevision()) {
            throw faster(paragraph, joined(command, paragraph.text()));
        }
        if (paragraph.text().equals(command.text())) {
            return paragraph.revision();
        }
        var now = clock.now();
        var sameSitting = paragraph.changedBy().equals(caller.id().uuid()) && paragraph.changedAt().isAfter(now.minus(ONE_SITTING))
                && paragraph.revision() > 1;
        paragraph.write(command.text(), caller.id(), now);
        if (sameSitting) {
            report.textChanged();
        } else {
            tell(report, Said.of("act.edited-a-paragraph"), numbered(report, paragraph), null);
        }
        return paragraph.revision();
    }

    @Requires(DRAFT)
    public void move(MoveParagraph command) {
        var report = changing(command.report());
        var paragraph = reports.paragraph(command.report(), command.paragraph());
        reports.section(command.report(), command.section());
        var paragraphs = new ArrayList<>(reports.paragraphsOf(command.section()));
        paragraphs.removeIf(each -> each.id().equals(paragraph.id()));
        paragraphs.add(Math.max(0, Math.min(command.place() - 1, paragraphs.size())), paragraph);
        number(command.section(), paragraphs);
        tell(report, Said.of("act.moved-a-paragraph"), null, null);
    }

    @Requires(DRAFT)
    public void remove(RemoveParagraph command) {
        var report = changing(command.report());
        var paragraph = unchanged(command.report(), command.paragraph(), command.seenRevision());
        var object = numbered(report, paragraph);
        reports.remove(paragraph, caller.id(), clock.now());
        tell(report, Said.of("act.removed-a-paragraph"), object, null);
    }

    /** @throws InputWrong if the exhibit has no such page or the page does not hold these words */
    @Requires(DRAFT)
    public int cite(Cite command) {
        var report = changing(command.report());
        var paragraph = reports.paragraph(command.report(), command.paragraph());
        quote(report, paragraph, command.quotation());
        paragraph.touched(caller.id(), clock.now());
        return paragraph.revision();
    }

    private void quote(Report report, Paragraph paragraph, Quotation quotation) {
        InputWrong.check()
                .that(quotation.exhibit() != null, "exhibit", "report.exhibit-missing")
                .text(quotation.quote(), "quote", LONGEST_QUOTE, "report.quote-missing").done();
        var words = new Quotations.Words(new ExhibitId(quotation.exhibit()), quotation.page(), quotation.toPage(), quotation.quote(), quotation.near());
        reports.cite(paragraph.id(), quotation, quotations.check(words, report.mechanism()));
        tell(report, Said.of("act.cited-an-exhibit"), numbered(report, paragraph), Said.of("report.page", quotation.page()));
    }

    @Requires(DRAFT)
    public void uncite(Uncite command) {
        var report = changing(command.report());
        var paragraph = reports.paragraph(command.report(), command.paragraph());
        if (reports.uncite(paragraph.id(), command.citation())) {
            paragraph.touched(caller.id(), clock.now());
            tell(report, Said.of("act.removed-a-citation"), numbered(report, paragraph), null);
        }
    }

    private static void same(String what, String seen, String now, Report report) {
        if (seen != null && !seen.equals(now)) {
            throw new SomeoneWasFaster(what, null, null, now, report.revision());
        }
    }

    private static void checkText(String text) {
        InputWrong.check().that(text != null, "text", "report.text-missing").optional(text, "text", LONGEST_PARAGRAPH).done();
    }

    private Report changing(ReportId id) {
        var report = reports.lock(id);
        if (!report.status().editable()) {
            throw new WrongState("report.not-editable", report.status());
        }
        return report;
    }

    private Paragraph unchanged(ReportId report, UUID id, int seenRevision) {
        var paragraph = reports.paragraph(report, id);
        if (paragraph.revision() != seenRevision) {
            throw faster(paragraph, null);
        }
        return paragraph;
    }

    private SomeoneWasFaster faster(Paragraph paragraph, String joined) {
        return new SomeoneWasFaster("paragraph", names.of(paragraph.changedBy()), paragraph.changedAt(), paragraph.text(), paragraph.revision(), joined);
    }

    /** Offered, never written: whoever is late looks at it first. Null where both changed the same words. */
    private String joined(WriteParagraph command, String now) {
        return reports.said(command.report(), command.paragraph(), command.seenRevision()).map(base -> ThreeWay.of(base, command.text(), now))
                .filter(both -> !both.conflicts()).map(ThreeWay.Joined::text).filter(text -> text.length() <= LONGEST_PARAGRAPH).orElse(null);
    }

    private Said numbered(Report report, Paragraph paragraph) {
        return reports.text(report).paragraphs().filter(each -> each.id().equals(paragraph.id())).findFirst()
                .map(each -> Said.of("report.paragraph", each.number())).orElse(null);
    }

    private void tell(Report report, Said act, Said object, Said outcome) {
        report.textChanged();
        events.fire(new ReportEvent(report.reportId(), act, null, object, outcome));
    }

    private static void number(List<Section> sections) {
        for (var i = 0; i < sections.size(); i++) {
            sections.get(i).place(i + 1);
        }
    }

    private static void number(UUID section, List<Paragraph> paragraphs) {
        for (var i = 0; i < paragraphs.size(); i++) {
            paragraphs.get(i).place(section, i + 1);
        }
    }

    private static <T> int indexOf(List<T> list, UUID id, Function<T, UUID> idOf) {
        for (var i = 0; i < list.size(); i++) {
            if (idOf.apply(list.get(i)).equals(id)) {
                return i;
            }
        }
        return list.size() - 1;
    }
}
