package org.rapporteur.web.translation;

import java.util.Map;

import org.rapporteur.report.ReportText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.translation.Translating;
import org.rapporteur.translation.Translating.OneTranslation;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A version in another language: {@code ?id=&version=&language=}. */
@Named
@RequestScoped
public class ReadPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private Translating translating;
    @Inject
    private Texts texts;

    private ReportText text;

    public String getLanguage() {
        return parameters.getOrDefault("language", "");
    }

    private int version() {
        try {
            return Integer.parseInt(parameters.getOrDefault("version", ""));
        } catch (NumberFormatException e) {
            throw new NotFound("version");
        }
    }

    public ReportText getText() {
        if (text == null) {
            text = translating.text(new OneTranslation(reportSeen.getId(), version(), getLanguage()));
        }
        return text;
    }

    public String getHeading() {
        return texts.of("translation.read.of", TranslationsSeen.name(getLanguage()), version());
    }
}
