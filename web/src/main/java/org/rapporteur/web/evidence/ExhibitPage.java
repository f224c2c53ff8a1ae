package org.rapporteur.web.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.evidence.CustodyEntry;
import org.rapporteur.evidence.EvidenceReading;
import org.rapporteur.evidence.ExhibitDetail;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.ExhibitView;
import org.rapporteur.evidence.OcrTurn;
import org.rapporteur.evidence.OriginalChecking;
import org.rapporteur.evidence.Quarantine;
import org.rapporteur.evidence.Unlocking;
import org.rapporteur.evidence.reading.OcrLanguages;
import org.rapporteur.evidence.reading.PageText;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.Times;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One exhibit ({@code ?id=…&page=…}): what is known of it, and its text one page at a time. */
@Named
@RequestScoped
public class ExhibitPage {

    private static final int NEWEST_CUSTODY = 8;
    /** As Tika names them; the first that is there counts. */
    private static final Map<String, List<String>> NOTABLE = new LinkedHashMap<>();

    static {
        NOTABLE.put("author", List.of("dc:creator", "Message:From-Email", "Message-From", "Author"));
        NOTABLE.put("title", List.of("dc:title", "pdf:docinfo:title"));
        NOTABLE.put("subject", List.of("dc:subject", "pdf:docinfo:subject"));
        NOTABLE.put("created", List.of("dcterms:created"));
        NOTABLE.put("changed", List.of("dcterms:modified"));
        NOTABLE.put("changed-by", List.of("meta:last-author"));
        NOTABLE.put("made-with", List.of("xmp:CreatorTool", "extended-properties:Application"));
        NOTABLE.put("producer", List.of("pdf:producer", "pdf:docinfo:producer"));
        NOTABLE.put("camera", List.of("tiff:Model", "Exif IFD0:Model"));
        NOTABLE.put("camera-maker", List.of("tiff:Make", "Exif IFD0:Make"));
        NOTABLE.put("taken", List.of("exif:DateTimeOriginal", "Exif SubIFD:Date/Time Original"));
        NOTABLE.put("organisation", List.of("extended-properties:Company"));
    }

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private EvidenceReading reading;

    @Inject
    private OriginalChecking checking;
    @Inject
    private OcrTurn ocr;
    @Inject
    private Quarantine quarantine;
    @Inject
    private Authority authority;
    @Inject
    private Unlocking unlocking;
    @Inject
    private OcrLanguages languages;
    @Inject
    private ExhibitWords words;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;
    @Inject
    private Times times;

    private ExhibitDetail detail;
    private PageText text;
    private String language;
    private String reason;
    private String password;

    public ExhibitDetail getDetail() {
        if (detail == null) {
            detail = reading.get(id());
        }
        return detail;
    }

    private ExhibitId id() {
        return ExhibitWords.named(parameters);
    }

    /** Hashes the original again, and shows what came of it. */
    public void check() throws IOException {
        if (checking.check(id())) {
            notes.say(texts.get(".checked"));
        }
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/evidence/exhibit?id=" + id());
    }

    /** Its pictures are read again, in the language that was chosen. */
    public void readAgain() throws IOException {
        ocr.readAgain(id(), language);
        notes.say(texts.get(".waits-again"));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/evidence/exhibit?id=" + id());
    }

    public boolean isMayLetIn() {
        return authority.may(Capability.LIFT_QUARANTINE);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Whatever the anti-virus program says. */
    public void letIn() throws IOException {
        quarantine.lift(id(), reason);
        notes.say(texts.get(".is-in"));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/evidence/exhibit?id=" + id());
    }

    /** It is read with the password that was typed, which is not kept. */
    public void unlock() throws IOException {
        unlocking.unlock(id(), password);
        notes.say(texts.get(".unlocked"));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/evidence/exhibit?id=" + id());
    }

    /** Never sent back. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public List<Option> getLanguages() {
        return languages.all().stream().map(each -> new Option(each, words.ocrLanguage(each))).toList();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    /** The day it was obtained, or null where that is not told. */
    public String getObtained() {
        return getExhibit().obtainedOn() == null ? null : times.date(getExhibit().obtainedOn());
    }

    public ExhibitView getExhibit() {
        return getDetail().exhibit();
    }

    /** The page that the address asks for, or the first; null where there is none yet, or none at all. */
    public PageText getText() {
        if (text == null && !getDetail().pages().isEmpty() && !getExhibit().status().pending()) {
            text = reading.page(getExhibit().id(), Math.min(ExhibitWords.page(parameters), getDetail().pages().size()));
        }
        return text;
    }

    /** Whether the page can be shown as it looks. */
    public boolean isDrawable() {
        return getText() != null && getExhibit().cuttable(getText().label());
    }

    /** Where a page of the text is. */
    public String to(Object page) {
        return "?id=" + getExhibit().id() + "&page=" + page;
    }

    /** Of what the file says of itself, what an expert asks first, by what it is called here. */
    public Map<String, String> getNotable() {
        var notable = new LinkedHashMap<String, String>();
        NOTABLE.forEach((key, names) -> names.stream().map(getDetail().metadata()::get).filter(Objects::nonNull).findFirst()
                .ifPresent(said -> notable.put(texts.get("exhibit.says." + key), String.join(", ", said))));
        var place = words.place(getDetail().metadata());
        if (place != null) {
            notable.put(texts.get("exhibit.says.place"), place);
        }
        return notable;
    }

    public List<Map.Entry<String, List<String>>> getMetadata() {
        return List.copyOf(getDetail().metadata().entrySet());
    }

    /** The newest first. */
    public List<CustodyEntry> getCustody() {
        return newestFirst().stream().limit(NEWEST_CUSTODY).toList();
    }

    public List<CustodyEntry> getOlderCustody() {
        return newestFirst().stream().skip(NEWEST_CUSTODY).toList();
    }

    private List<CustodyEntry> newestFirst() {
        var custody = new ArrayList<>(getDetail().custody());
        Collections.reverse(custody);
        return custody;
    }
}
