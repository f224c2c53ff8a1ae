package org.rapporteur.web.archive;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.primefaces.event.FileUploadEvent;
import org.rapporteur.archive.LegacyDeclaring;
import org.rapporteur.archive.LegacyDeclaring.DeclareLegacy;
import org.rapporteur.archive.LegacyReading;
import org.rapporteur.archive.LegacyReportView;
import org.rapporteur.archive.ResolutionImport;
import org.rapporteur.archive.ResolutionReading;
import org.rapporteur.archive.ResolutionView;
import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.evidence.EvidenceReading;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.Page;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.TypedDay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the archive holds. */
@Named
@RequestScoped
public class ArchivePage {

    @Inject
    private ResolutionReading reading;
    @Inject
    private ResolutionImport importing;
    @Inject
    private LegacyReading legacy;
    @Inject
    private LegacyDeclaring declaration;
    @Inject
    private EvidenceReading evidence;
    @Inject
    private Authority authority;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private String exhibit;
    private String symbol;
    private String title;
    private String body;
    private String dated;

    public List<ResolutionView> getResolutions() {
        return reading.all();
    }

    public List<LegacyReportView> getFormer() {
        return legacy.all();
    }

    public boolean isDeclaring() {
        return authority.may(Capability.DESCRIBE_EXHIBIT);
    }

    public void declare() throws IOException {
        var id = evidence.find(exhibit, new Page.Request(0, Page.LARGEST)).items().stream().filter(each -> String.valueOf(each.number()).equals(exhibit == null ? "" : exhibit.strip())).findFirst()
                .orElseThrow(() -> new InputWrong("exhibit", "archive.exhibit-missing")).id();
        var report = declaration.declare(new DeclareLegacy(id, symbol, title, body, TypedDay.of(dated, "dated", "archive.from-missing")));
        notes.saved(texts.of("archive.declared", report.symbol(), report.paragraphs()));
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/archive/former?id=" + report.id());
    }

    public boolean isKeeping() {
        return authority.may(Capability.KEEP_ARCHIVE);
    }

    public void take(FileUploadEvent event) {
        var resolution = importing.take(event.getFile().getContent());
        notes.saved(texts.of("archive.taken", resolution.name(), resolution.measures()));
    }

    public String languages(ResolutionView resolution) {
        return resolution.texts().stream().map(each -> language(each.language())).collect(Collectors.joining(", "));
    }

    public String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }

    public String getExhibit() {
        return exhibit;
    }

    public void setExhibit(String exhibit) {
        this.exhibit = exhibit;
    }

    public String getSymbol() {
        return symbol;
    }

    public void setSymbol(String symbol) {
        this.symbol = symbol;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getDated() {
        return dated;
    }

    public void setDated(String dated) {
        this.dated = dated;
    }
}
