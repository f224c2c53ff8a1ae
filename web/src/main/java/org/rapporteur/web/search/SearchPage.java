package org.rapporteur.web.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.review.CommentType;
import org.rapporteur.search.Asked;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Found;
import org.rapporteur.search.SavedSearchId;
import org.rapporteur.search.SavedSearchView;
import org.rapporteur.search.SearchAway;
import org.rapporteur.search.SearchSaving;
import org.rapporteur.search.SearchSaving.KeepSearch;
import org.rapporteur.search.Searching;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.Page;
import org.rapporteur.shared.Said;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Paging;
import org.rapporteur.web.shell.Texts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What was found ({@code ?s=} what was looked for in this session, or {@code ?kept=} a search that is kept), and by what it can be narrowed. */
@Named
@RequestScoped
public class SearchPage {

    private static final int SIZE = 20;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private Searching searching;
    @Inject
    private SearchSaving saving;
    @Inject
    private Looked looked;
    @Inject
    private Caller caller;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;
    @Inject
    private FacesContext faces;

    private Asked asked;
    private Found found;
    private String problem;
    private String name;
    private boolean alert = true;

    /** A value by which results are, or can be, narrowed. */
    public record Value(String key, String label, int hits) {
    }

    public record Values(String label, List<Value> values) {
    }

    /** A shelf, or all of them where {@code key} is empty. */
    public record Where(String key, String label, boolean chosen) {
    }

    @PostConstruct
    void look() {
        var kept = parameters.get("kept");
        asked = kept != null && caller.known() ? saving.mine().stream().filter(each -> each.id().toString().equals(kept)).map(SavedSearchView::asked).findFirst().orElse(Asked.words(""))
                : looked.get(parameters.getOrDefault("s", "")).orElse(Asked.words(""));
    }

    public Asked getAsked() {
        return asked;
    }

    /** Whether the address names something that the session does not know any more. */
    public boolean isOver() {
        return asked.nothing() && (parameters.containsKey("s") || parameters.containsKey("kept"));
    }

    public Found getFound() {
        if (found == null) {
            try {
                found = searching.find(asked, Paging.of(parameters, SIZE));
            } catch (InputWrong | SearchAway e) {
                problem = texts.say(e instanceof InputWrong wrong ? wrong.errors().get(0).said() : e.said());
                found = new Found(new Page<>(List.of(), 0, SIZE, 0), Map.of(), true);
            }
        }
        return found;
    }

    /** Why it cannot be looked for, or null. */
    public String getProblem() {
        getFound();
        return problem;
    }

    public String getPagerAddress() {
        return "/search?" + (parameters.containsKey("kept") ? "kept=" + UUID.fromString(parameters.get("kept")) : "s=" + looked.keep(asked)) + "&";
    }

    public List<Where> getShelves() {
        var shelves = new ArrayList<Where>();
        shelves.add(new Where("", texts.get("search.everywhere"), asked.in().isEmpty()));
        for (var shelf : searching.shelves()) {
            shelves.add(new Where(shelf.key(), texts.say(shelf), asked.in().equals(EnumSet.of(shelf))));
        }
        return shelves;
    }

    /** What results are narrowed to now. */
    public List<Value> getChosen() {
        return asked.only().entrySet().stream().flatMap(each -> each.getValue().stream().map(value -> new Value(each.getKey().key() + ":" + value, texts.say(each.getKey()) + ": " + label(each.getKey(), value), 0))).toList();
    }

    /** By what they can be narrowed further. */
    public List<Values> getFacets() {
        return getFound().counts().entrySet().stream()
                .map(each -> new Values(texts.say(each.getKey()), each.getValue().stream().filter(value -> !asked.only().getOrDefault(each.getKey(), List.of()).contains(value.value()))
                        .map(value -> new Value(each.getKey().key() + ":" + value.value(), label(each.getKey(), value.value()), value.hits())).toList()))
                .filter(values -> !values.values().isEmpty()).toList();
    }

    private String label(Facet facet, String value) {
        return switch (facet) {
            case TYPE -> kind(value);
            case LANGUAGE -> Locale.forLanguageTag(value).getDisplayLanguage(Locale.ENGLISH);
            case MARKING -> texts.say(Said.of("marking." + value));
            case STATE -> mechanisms.stateName(caller.person().mechanism(), value);
            case CASE, YEAR, MEASURE -> value;
        };
    }

    /** A kind of file or of comment; the types of reports have names of their own. */
    private String kind(String value) {
        var file = texts.ifAny("exhibit.kind." + value);
        return file != null ? file : CommentType.ofKey(value).map(texts::say).orElse(value);
    }

    /** Signs that can be typed, and what each means. */
    public List<Option> getSigns() {
        return List.of(new Option("\"refined petroleum\"", texts.get("search.sign.phrase")), new Option("\"transfer petroleum\"~5", texts.get("search.sign.near")), new Option("petrol*", texts.get("search.sign.begin")),
                new Option("petrolcum~", texts.get("search.sign.mistaken")), new Option("coal | iron", texts.get("search.sign.or")), new Option("coal -coke", texts.get("search.sign.not")),
                new Option("IMO 9138680", texts.get("search.sign.imo")));
    }

    public List<SavedSearchView> getKept() {
        return saving.mine();
    }

    public void keep() throws IOException {
        saving.keep(new KeepSearch(name, asked, alert));
        notes.say(texts.get("search.kept"));
        back();
    }

    public void forget() throws IOException {
        saving.forget(new SavedSearchId(UUID.fromString(parameters.get("forget"))));
        notes.say(texts.get("search.forgotten"));
        back();
    }

    private void back() throws IOException {
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/search" + (asked.nothing() ? "" : "?s=" + looked.keep(asked)));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isAlert() {
        return alert;
    }

    public void setAlert(boolean alert) {
        this.alert = alert;
    }
}
