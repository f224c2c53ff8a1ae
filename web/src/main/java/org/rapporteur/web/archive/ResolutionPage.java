package org.rapporteur.web.archive;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.archive.Relation;
import org.rapporteur.archive.MeasureView;
import org.rapporteur.archive.ResolutionId;
import org.rapporteur.archive.ResolutionReading;
import org.rapporteur.archive.ResolutionView;
import org.rapporteur.shared.NotFound;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One resolution ({@code ?id=}) in one language, or in two beside each other ({@code ?language=} and {@code ?beside=}). */
@Named
@RequestScoped
public class ResolutionPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ResolutionReading reading;

    private ResolutionView resolution;
    private List<MeasureView> measures;

    @PostConstruct
    void load() {
        try {
            resolution = reading.get(new ResolutionId(UUID.fromString(parameters.getOrDefault("id", ""))));
        } catch (IllegalArgumentException e) {
            throw new NotFound("resolution");
        }
        measures = reading.measures(resolution.id());
    }

    public ResolutionView getResolution() {
        return resolution;
    }

    public List<MeasureView> getMeasures() {
        return measures;
    }

    public String getLanguage() {
        return resolution.languageOr(parameters.get("language"));
    }

    /** The second language, or null. */
    public String getBeside() {
        var asked = parameters.getOrDefault("beside", "");
        return !asked.equals(getLanguage()) && resolution.texts().stream().anyMatch(each -> each.language().equals(asked)) ? asked : null;
    }

    /** What was said when it was adopted, in the language being read. */
    public String getAdoption() {
        return resolution.texts().stream().filter(each -> each.language().equals(getLanguage())).map(ResolutionView.Text::title).findFirst().orElse("");
    }

    public String words(MeasureView measure, String language) {
        return measure.texts().getOrDefault(language, "");
    }

    /** What is worth a mark in the margin: more than being mentioned. */
    public boolean isBorne(MeasureView measure) {
        return measure.borne().stream().anyMatch(each -> each.bearing() != Relation.MENTIONS);
    }
}
