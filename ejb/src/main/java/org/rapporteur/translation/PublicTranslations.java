package org.rapporteur.translation;

import java.util.List;

import org.rapporteur.report.ReportText;
import org.rapporteur.shared.NotFound;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Courtesy translations of what was published, for anyone. No gate stands here: only the version that was published can be reached from here. */
@Stateless
public class PublicTranslations {

    @Inject
    private Translations translations;
    @Inject
    private TranslatedTexts texts;

    /** The languages, as tags. @param version the one that was published */
    public List<String> of(String symbol, int version) {
        return translations.published(symbol).map(report -> translations.finished(report).stream().filter(each -> each.version() == version).map(TranslationView::language).toList()).orElse(List.of());
    }

    /** @throws NotFound if there is no such translation of what was published */
    public ReportText text(String symbol, int version, String language) {
        return texts.of(translations.published(symbol).orElseThrow(() -> new NotFound("publication")), version, language);
    }
}
