package org.rapporteur.web.translation;

import java.util.List;
import java.util.Locale;

import org.rapporteur.translation.Translating;
import org.rapporteur.translation.TranslationView;
import org.rapporteur.web.report.ReportSeen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The translations of a report's versions, as its page lists them. */
@Named
@RequestScoped
public class TranslationsSeen {

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private Translating translating;

    private List<TranslationView> all;

    public List<TranslationView> getAll() {
        if (all == null) {
            all = translating.on(reportSeen.getId());
        }
        return all;
    }

    /** What people call a language. */
    public static String name(String language) {
        return Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH);
    }

    public String called(String language) {
        return name(language);
    }
}
