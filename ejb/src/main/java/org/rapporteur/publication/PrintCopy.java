package org.rapporteur.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.consensus.Adoption;
import org.rapporteur.evidence.ExhibitFacts;
import org.rapporteur.governance.MechanismView;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.publication.typesetting.PrintedExhibit;
import org.rapporteur.publication.typesetting.PrintedNote;
import org.rapporteur.publication.typesetting.PrintedParagraph;
import org.rapporteur.publication.typesetting.PrintedReport;
import org.rapporteur.publication.typesetting.PrintedSection;
import org.rapporteur.publication.typesetting.PrintedStatement;
import org.rapporteur.report.Bracketed;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.Said;
import org.rapporteur.statement.StandingStatements;
import org.rapporteur.statement.StatementView;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The adopted version as the printer gets it: with footnotes, the annex of exhibits and what experts and states said beside it. */
@ApplicationScoped
class PrintCopy {

    private static final Locale LANGUAGE = Locale.ENGLISH;

    @Inject
    private StandingStatements statements;
    @Inject
    private Circulating reports;
    @Inject
    private ExhibitFacts exhibits;
    @Inject
    private Adoption adoption;
    @Inject
    private Mechanisms mechanisms;

    /** @param footnotes whether a statement on a paragraph stands at its foot rather than behind the report */
    PrintedReport of(Circulating.Turn turn, String symbol, boolean footnotes, Instant now) {
        var mechanism = mechanisms.get(turn.mechanism());
        var text = reports.version(turn.report(), turn.version());
        var cleared = statements.of(turn.report());
        var notes = footnotes ? cleared : List.<StatementView>of();
        return new PrintedReport(mechanism.name(), symbol, text.title(), LocalDate.ofInstant(now, mechanism.zone()), LANGUAGE.toLanguageTag(),
                turn.version(), turn.contentHash(), adoption.sentence(turn.report(), mechanism).in(LANGUAGE), text.sections().stream().map(section -> printed(section, notes)).toList(),
                Stream.concat(objections(turn, text), apart(cleared, text, footnotes).stream()).toList(), annex(text, mechanism));
    }

    /** Where a text goes out though states stood in its way, what they said goes with it. */
    private Stream<PrintedStatement> objections(Circulating.Turn turn, ReportText text) {
        var numbers = text.paragraphs().collect(Collectors.toMap(ReportText.Paragraph::id, ReportText.Paragraph::number));
        return adoption.objections(turn.report(), turn.mechanism()).stream().map(each -> {
            var on = each.paragraphs().stream().map(numbers::get).filter(Objects::nonNull).sorted().toList();
            var whose = Said.of("publication.statement-of", each.stance(), each.stateName());
            return new PrintedStatement((on.isEmpty() ? whose : Said.of("publication.objection-on", whose, on.size(), Said.and(on))).in(LANGUAGE),
                    Said.of("certificate.statement.text", each.reason(), each.wouldResolve()).in(LANGUAGE));
        });
    }

    private static PrintedSection printed(ReportText.Section section, List<StatementView> notes) {
        return new PrintedSection(section.heading(), section.paragraphs().stream()
                .map(paragraph -> new PrintedParagraph(paragraph.id().toString(), paragraph.number(), Bracketed.plain(paragraph.text()), notes(paragraph, notes))).toList());
    }

    private static List<PrintedNote> notes(ReportText.Paragraph paragraph, List<StatementView> statements) {
        return Stream.concat(
                paragraph.citations().stream().map(citation -> citation.citedAs() == null ? new PrintedNote(exhibit(citation), citation.pages(), citation.quote()) : new PrintedNote(citation.citedAs(), null, citation.quote())),
                statements.stream().filter(each -> paragraph.id().equals(each.paragraph())).map(each -> new PrintedNote(whose(each).in(LANGUAGE), null, each.text()))).toList();
    }

    private static String exhibit(ReportText.Citation citation) {
        return Said.of("publication.exhibit", citation.exhibitNumber()).in(LANGUAGE);
    }

    /** What was cleared, in the order in which it was written; at its paragraph those that are set as footnotes. */
    private static List<PrintedStatement> apart(List<StatementView> cleared, ReportText text, boolean footnotes) {
        var numbers = text.paragraphs().collect(Collectors.toMap(ReportText.Paragraph::id, ReportText.Paragraph::number));
        return cleared.stream().filter(each -> !footnotes || !numbers.containsKey(each.paragraph()))
                .map(each -> new PrintedStatement(StandingStatements.on(whose(each), each.paragraph() == null ? null : numbers.getOrDefault(each.paragraph(), 0)).in(LANGUAGE), each.text()))
                .toList();
    }

    private static Said whose(StatementView statement) {
        return Said.of("publication.statement-of", statement.kind(), statement.name());
    }

    private static LocalDate obtained(ExhibitFacts.Facts facts, MechanismView mechanism) {
        return facts.obtainedOn() == null ? LocalDate.ofInstant(facts.receivedAt(), mechanism.zone()) : facts.obtainedOn();
    }

    /** Each exhibit once, in the order of its number. The hash is the one that the adopted version names; its title of now is printed where the exhibit is unclassified. */
    private List<PrintedExhibit> annex(ReportText text, MechanismView mechanism) {
        var cited = new LinkedHashMap<UUID, ReportText.Citation>();
        text.paragraphs().flatMap(paragraph -> paragraph.citations().stream()).forEach(citation -> cited.putIfAbsent(citation.exhibit(), citation));
        var facts = exhibits.of(cited.keySet());
        return cited.values().stream().sorted((a, b) -> Integer.compare(a.exhibitNumber(), b.exhibitNumber()))
                .map(citation -> new PrintedExhibit(citation.citedAs() == null ? exhibit(citation) : citation.citedAs().replaceFirst(", [^,]*$", ""), facts.get(citation.exhibit()).printable() ? facts.get(citation.exhibit()).title() : Said.of("publication.title-withheld", facts.get(citation.exhibit()).marking()).in(LANGUAGE),
                        facts.get(citation.exhibit()).mediaType(), citation.sha256(),
                        obtained(facts.get(citation.exhibit()), mechanism)))
                .toList();
    }
}
