package org.rapporteur.web.publication;

import java.util.List;
import java.util.Map;

import org.rapporteur.publication.PublicReading;
import org.rapporteur.publication.PublicationView;
import org.rapporteur.report.ReportText;
import org.rapporteur.translation.PublicTranslations;
import org.rapporteur.web.translation.TranslationsSeen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One published report ({@code ?symbol=…}), and how to verify it. */
@Named
@RequestScoped
public class PublicationPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private PublicReading reading;
    @Inject
    private PublicTranslations translations;

    private ReportText translated;
    private PublicationView publication;

    public PublicationView getPublication() {
        if (publication == null) {
            publication = reading.get(parameters.getOrDefault("symbol", "").replaceAll("[/ ]", "-"));
        }
        return publication;
    }

    /** To the byte what the page's SHA-256 is of. */
    public String getPage() {
        return reading.page(getPublication().path());
    }

    /** The languages of courtesy translations, as tags. */
    public List<String> getLanguages() {
        return translations.of(getPublication().symbol(), getPublication().version());
    }

    /** The one that the address names, or null. */
    public ReportText getTranslated() {
        var language = parameters.get("language");
        if (language != null && translated == null) {
            translated = translations.text(getPublication().symbol(), getPublication().version(), language);
        }
        return translated;
    }

    public String getLanguage() {
        return parameters.getOrDefault("language", "");
    }

    public String called(String language) {
        return TranslationsSeen.name(language);
    }

    public String getFiles() {
        return "/api/v1/public/reports/" + getPublication().path();
    }
}
