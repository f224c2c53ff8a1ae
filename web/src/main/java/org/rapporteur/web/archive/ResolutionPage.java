package org.rapporteur.web.archive;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

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

/** One resolution ({@code ?id=}) in one language, or beside another, or beside all ({@code ?language=} and {@code ?beside=}, which may be {@code all}). */
@Named
@RequestScoped
public class ResolutionPage {

    private static final String ALL = "all";

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

    /** What is read, from the start of the line to its end. */
    public List<String> getShown() {
        var asked = parameters.getOrDefault("beside", "");
        return Stream.concat(Stream.of(getLanguage()), resolution.texts().stream().map(ResolutionView.Text::language).filter(each -> !each.equals(getLanguage()) && (asked.equals(ALL) || asked.equals(each)))).toList();
    }

    public boolean isShown(String language) {
        return getShown().contains(language);
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
