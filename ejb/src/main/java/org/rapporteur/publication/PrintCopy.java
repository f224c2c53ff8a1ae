package org.rapporteur.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

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
import org.rapporteur.report.Circulating;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportText;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The adopted version as the printer gets it: with footnotes, the annex of exhibits and the experts' dissents. */
@ApplicationScoped
class PrintCopy {

    private static final String LANGUAGE = "en";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Circulating reports;
    @Inject
    private ExhibitFacts exhibits;
    @Inject
    private Adoption adoption;
    @Inject
    private Mechanisms mechanisms;

    PrintedReport of(Circulating.Turn turn, String symbol, Instant now) {
        var mechanism = mechanisms.get(turn.mechanism());
        var text = reports.version(turn.report(), turn.version());
        return new PrintedReport(mechanism.name(), symbol, text.title(), LocalDate.ofInstant(now, mechanism.zone()), LANGUAGE,
                turn.version(), turn.contentHash(), adoption.sentence(turn.report(), turn.version(), mechanism), text.sections().stream().map(PrintCopy::printed).toList(),
                dissents(turn.report()), annex(text, mechanism));
    }

    private static PrintedSection printed(ReportText.Section section) {
        return new PrintedSection(section.heading(), section.paragraphs().stream()
                .map(paragraph -> new PrintedParagraph(paragraph.id().toString(), paragraph.number(), paragraph.text(), paragraph.citations().stream()
                        .map(citation -> new PrintedNote("Exhibit " + citation.exhibitNumber(), String.valueOf(citation.page()), citation.quote())).toList()))
                .toList());
    }

    @SuppressWarnings("unchecked")
    private List<PrintedStatement> dissents(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select p.display_name, s.text from signature s join person p on p.id = s.person
                        where s.stance = 'dissent' and s.step = (select id from step where report = :report and type = 'sign-off' order by opened_at desc limit 1)
                        order by s.given_at""").setParameter("report", report.uuid()).getResultList();
        return rows.stream().map(row -> new PrintedStatement("Dissent of " + row[0], (String) row[1])).toList();
    }

    /** Each exhibit once, in the order of its number. The hash is the one that the adopted version names; a title is printed where the exhibit is unclassified. */
    private List<PrintedExhibit> annex(ReportText text, MechanismView mechanism) {
        var cited = new LinkedHashMap<UUID, ReportText.Citation>();
        text.paragraphs().flatMap(paragraph -> paragraph.citations().stream()).forEach(citation -> cited.putIfAbsent(citation.exhibit(), citation));
        var facts = exhibits.of(cited.keySet());
        return cited.values().stream().sorted((a, b) -> Integer.compare(a.exhibitNumber(), b.exhibitNumber()))
                .map(citation -> new PrintedExhibit("Exhibit " + citation.exhibitNumber(), facts.get(citation.exhibit()).printable() ? citation.exhibitTitle() : "Title withheld (" + facts.get(citation.exhibit()).marking() + ")",
                        facts.get(citation.exhibit()).mediaType(), citation.sha256(),
                        LocalDate.ofInstant(facts.get(citation.exhibit()).receivedAt(), mechanism.zone())))
                .toList();
    }
}
