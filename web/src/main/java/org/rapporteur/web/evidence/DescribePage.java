package org.rapporteur.web.evidence;

import java.io.IOException;
import java.util.Map;

import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.evidence.Description;
import org.rapporteur.evidence.EvidenceReading;
import org.rapporteur.evidence.ExhibitDescribing;
import org.rapporteur.evidence.ExhibitDescribing.Describe;
import org.rapporteur.evidence.ExhibitDescribing.TellSource;
import org.rapporteur.evidence.ExhibitView;
import org.rapporteur.evidence.Source;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.TypedDay;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.annotation.ViewMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What was not said when an exhibit ({@code ?id=…}) was handed in is told here, and its source is sealed. */
@Named
@RequestScoped
public class DescribePage {

    private static final String SHOWN = "source";

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    @ViewMap
    private Map<String, Object> view;
    @Inject
    private EvidenceReading reading;
    @Inject
    private ExhibitDescribing describing;
    @Inject
    private Authority authority;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private ExhibitView exhibit;
    private int seen;
    private String title;
    private String reliability;
    private String credibility;
    private String marking;
    private String caseName;
    private String obtainedOn;
    private String licence;
    private String source;
    private String obtainedBy;
    private String obtainedFrom;
    private boolean sealed;

    @PostConstruct
    void load() {
        exhibit = reading.get(ExhibitWords.named(parameters)).exhibit();
        seen = exhibit.revision();
        title = exhibit.title();
        reliability = exhibit.grade() == null ? null : exhibit.grade().substring(0, 1);
        credibility = exhibit.grade() == null ? null : exhibit.grade().substring(1);
        marking = exhibit.marking();
        caseName = exhibit.caseName();
        obtainedOn = exhibit.obtainedOn() == null ? null : exhibit.obtainedOn().toString();
        licence = exhibit.licence();
        sealed = exhibit.sealed();
        if (!exhibit.sealed()) {
            show(describing.source(exhibit.id()));
        } else if (view.get(SHOWN) instanceof Source behind) {
            show(behind);
        }
    }

    /** What one has looked at stays shown as long as the page is open; it is one look. */
    public void look() {
        var behind = describing.source(exhibit.id());
        view.put(SHOWN, behind);
        show(behind);
    }

    private void show(Source told) {
        source = told.source();
        obtainedBy = told.obtainedBy();
        obtainedFrom = told.obtainedFrom();
    }

    public void keep() throws IOException {
        var grade = (reliability == null ? "" : reliability) + (credibility == null ? "" : credibility);
        if (grade.length() == 1) {
            throw new InputWrong(reliability == null || reliability.isEmpty() ? "reliability" : "credibility", "evidence.half-graded");
        }
        describing.describe(new Describe(exhibit.id(), new Description(title, grade, marking, caseName, TypedDay.of(obtainedOn, "obtainedOn"), licence), seen));
        done(texts.get(".kept"));
    }

    public void tell() throws IOException {
        describing.tellSource(new TellSource(exhibit.id(), new Source(source, obtainedBy, obtainedFrom), sealed, seen));
        done(texts.get(".told"));
    }

    private void done(String said) throws IOException {
        notes.saved(said);
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/evidence/exhibit?id=" + exhibit.id());
    }

    public boolean isAllowed() {
        return authority.may(Capability.DESCRIBE_EXHIBIT, exhibit.id());
    }

    /** Whether where it comes from stands on the page. */
    public boolean isShown() {
        return !exhibit.sealed() || view.containsKey(SHOWN);
    }

    public boolean isMayLook() {
        return describing.showsSource(exhibit.id());
    }

    public ExhibitView getExhibit() {
        return exhibit;
    }

    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getReliability() {
        return reliability;
    }

    public void setReliability(String reliability) {
        this.reliability = reliability;
    }

    public String getCredibility() {
        return credibility;
    }

    public void setCredibility(String credibility) {
        this.credibility = credibility;
    }

    public String getMarking() {
        return marking;
    }

    public void setMarking(String marking) {
        this.marking = marking;
    }

    public String getCaseName() {
        return caseName;
    }

    public void setCaseName(String caseName) {
        this.caseName = caseName;
    }

    public String getObtainedOn() {
        return obtainedOn;
    }

    public void setObtainedOn(String obtainedOn) {
        this.obtainedOn = obtainedOn;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getObtainedBy() {
        return obtainedBy;
    }

    public void setObtainedBy(String obtainedBy) {
        this.obtainedBy = obtainedBy;
    }

    public String getObtainedFrom() {
        return obtainedFrom;
    }

    public void setObtainedFrom(String obtainedFrom) {
        this.obtainedFrom = obtainedFrom;
    }

    public boolean isSealed() {
        return sealed;
    }

    public void setSealed(boolean sealed) {
        this.sealed = sealed;
    }
}
