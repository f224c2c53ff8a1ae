package org.rapporteur.translation;

import java.util.List;
import java.util.Map;

import org.rapporteur.report.Circulating;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportText;
import org.rapporteur.report.ReportText.Paragraph;
import org.rapporteur.report.ReportText.Section;
import org.rapporteur.shared.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A version in the words of its translation. Where a part has none the version's own stand; citations are the version's. */
@ApplicationScoped
@Transactional
class TranslatedTexts {

    static final String TITLE = "title";

    @Inject
    private Translations translations;
    @Inject
    private Circulating reports;

    ReportText of(ReportId report, int version, String language) {
        var words = translations.words(translations.finished(report, version, language).orElseThrow(() -> new NotFound("translation")));
        var text = reports.version(report, version);
        return new ReportText(words.getOrDefault(TITLE, text.title()), text.sections().stream().map(section -> translated(section, words)).toList());
    }

    private static Section translated(Section section, Map<String, String> words) {
        List<Paragraph> paragraphs = section.paragraphs().stream()
                .map(each -> new Paragraph(each.id(), each.number(), words.getOrDefault(each.id().toString(), each.text()), each.revision(), each.citations())).toList();
        return new Section(section.id(), words.getOrDefault(section.id().toString(), section.heading()), paragraphs);
    }
}
