package org.rapporteur.web.report;

import java.io.IOException;
import java.util.List;

import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.OpenReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportOpening;
import org.rapporteur.report.WordImport;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** A report begins: from nothing, or from a Word document. */
@Named
@RequestScoped
public class OpenPage {

    @Inject
    private ReportOpening opening;
    @Inject
    private WordImport wordImport;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;
    @Inject
    private Authority authority;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private String title;
    private String type;
    private Part file;

    public void open() throws IOException {
        var report = opened();
        notes.saved(texts.get("report.open.opened"));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/report/draft?id=" + report);
    }

    private ReportId opened() throws IOException {
        var command = new OpenReport(caller.person().mechanism(), type, title);
        if (file == null || file.getSize() == 0) {
            return opening.open(command);
        }
        try (var words = file.getInputStream()) {
            return wordImport.open(command, words, file.getSubmittedFileName());
        }
    }

    public boolean isAllowed() {
        return authority.may(Capability.OPEN_REPORT);
    }

    public List<Option> getTypes() {
        return mechanisms.get(caller.person().mechanism()).offered().stream().map(each -> new Option(each.key(), each.name())).toList();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
