package org.rapporteur.web.evidence;

import java.util.List;
import java.util.Map;

import org.rapporteur.search.Hit;
import org.rapporteur.search.Place;
import org.rapporteur.search.SearchAway;
import org.rapporteur.search.Searching;
import org.rapporteur.search.Searching.NearlySame;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What resembles the exhibit ({@code ?id=…&page=…}). It is asked for once the page is there, so that the page waits for no index and is whole without one. */
@Named
@RequestScoped
public class AlikeSeen {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private Searching searching;
    @Inject
    private Texts texts;

    private boolean compared;
    private List<NearlySame> nearly = List.of();
    private List<Hit> others;
    private String problem;
    private String away;

    /** Compares it with all others. */
    public void compare() {
        compared = true;
        try {
            nearly = searching.nearlySame("exhibit", ExhibitWords.named(parameters).uuid());
        } catch (SearchAway e) {
            problem = texts.say(e.said());
        }
    }

    /** Looks for what speaks of the same as the page that is read. */
    public void look() {
        try {
            others = searching.like(new Place("exhibit", ExhibitWords.named(parameters).uuid(), null, ExhibitWords.page(parameters)));
        } catch (NotFound gone) {
            others = List.of();
        } catch (SearchAway e) {
            away = texts.say(e.said());
        }
    }

    public boolean isCompared() {
        return compared;
    }

    public List<NearlySame> getNearly() {
        return nearly;
    }

    /** Null until somebody asks. */
    public List<Hit> getOthers() {
        return others;
    }

    /** Why it could not be compared, or null. */
    public String getProblem() {
        return problem;
    }

    /** Why it could not be looked for, or null. */
    public String getAway() {
        return away;
    }
}
