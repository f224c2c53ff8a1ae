package org.rapporteur.web.evidence;

import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.rapporteur.evidence.CopyKind;
import org.rapporteur.evidence.EvidenceReading;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.ExhibitView;
import org.rapporteur.evidence.WorkingCopying;
import org.rapporteur.evidence.WorkingCopying.TypeOff;
import org.rapporteur.evidence.reading.PageText;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.annotation.PostConstruct;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A translation or a transcription of an exhibit ({@code ?id=…&page=…}) is typed beside it, page by page; the page keeps what was typed until it is made an exhibit. */
@Named
@ViewScoped
public class CopyOutPage implements Serializable {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private EvidenceReading reading;
    @Inject
    private WorkingCopying copying;
    @Inject
    private CopySeen copySeen;
    @Inject
    private Caller caller;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private ExhibitId id;
    private int page;
    private String kind = CopyKind.TRANSLATION.key();
    private String language = "en";
    private String maker;
    private final TreeMap<Integer, String> typed = new TreeMap<>();
    private transient ExhibitView exhibit;
    private transient PageText original;

    @PostConstruct
    void load() {
        id = ExhibitWords.named(parameters);
        page = Math.min(ExhibitWords.page(parameters), Math.max(1, getExhibit().pages()));
        maker = caller.person().displayName();
    }

    public ExhibitView getExhibit() {
        if (exhibit == null) {
            exhibit = reading.get(id).exhibit();
        }
        return exhibit;
    }

    /** The page beside which one types; null where the exhibit has no text. */
    public PageText getOriginal() {
        if (original == null || original.number() != page) {
            try {
                original = getExhibit().pages() == 0 ? null : reading.page(id, page);
            } catch (NotFound none) {
                original = null;
            }
        }
        return original;
    }

    public boolean isDrawable() {
        return getOriginal() != null && getExhibit().cuttable(getOriginal().label());
    }

    public void before() {
        page = Math.max(1, page - 1);
    }

    public void after() {
        page = Math.min(Math.max(1, getExhibit().pages()), page + 1);
    }

    public void make() throws IOException {
        var made = copying.type(new TypeOff(id, Keyed.of(CopyKind.class, kind == null ? "" : kind).orElse(null), language, maker, typed, null));
        notes.saved(texts.get("evidence.copy-out.made"));
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/evidence/exhibit?id=" + made);
    }

    public boolean isAllowed() {
        return copySeen.isAllowed();
    }

    public List<Option> getKinds() {
        return Stream.of(CopyKind.TRANSLATION, CopyKind.TRANSCRIPTION).map(each -> new Option(each.key(), texts.say(each))).toList();
    }

    public List<Option> getLanguages() {
        return Stream.of(Locale.getISOLanguages()).map(each -> new Option(each, Locale.forLanguageTag(each).getDisplayLanguage(Locale.ENGLISH))).sorted(Comparator.comparing(Option::label)).toList();
    }

    /** How many pages have something typed. */
    public int getDone() {
        return (int) typed.values().stream().filter(each -> !each.isBlank()).count();
    }

    public int getPage() {
        return page;
    }

    public String getText() {
        return typed.get(page);
    }

    public void setText(String text) {
        typed.put(page, text == null ? "" : text);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getMaker() {
        return maker;
    }

    public void setMaker(String maker) {
        this.maker = maker;
    }
}
