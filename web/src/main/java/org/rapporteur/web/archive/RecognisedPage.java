package org.rapporteur.web.archive;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.archive.LegacyChecking;
import org.rapporteur.archive.LegacyChecking.Correct;
import org.rapporteur.archive.LegacyParagraph;
import org.rapporteur.archive.LegacyReading;
import org.rapporteur.archive.LegacyReportId;
import org.rapporteur.archive.LegacyReportView;
import org.rapporteur.authority.Capability;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Texts;

import jakarta.annotation.PostConstruct;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The paragraphs that were recognised on a page of a former report ({@code ?id=&page=}), beside the page; {@code ?edit=} one of them, or {@code new}. */
@Named
@ViewScoped
public class RecognisedPage implements Serializable {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private LegacyReading reading;
    @Inject
    private LegacyChecking checking;
    @Inject
    private Caller caller;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private UUID id;
    private int page;
    private String edit;
    private String number;
    private String toPage;
    private String text;
    private transient List<LegacyParagraph> all;

    @PostConstruct
    void load() {
        try {
            id = UUID.fromString(parameters.getOrDefault("id", ""));
        } catch (IllegalArgumentException e) {
            throw new NotFound("former-report");
        }
        var asked = parameters.getOrDefault("page", "");
        edit = parameters.getOrDefault("edit", "");
        page = asked.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(asked) : getAll().stream().filter(each -> !each.confirmed()).mapToInt(LegacyParagraph::page).min().orElse(1);
        getAll().stream().filter(each -> each.id().toString().equals(edit)).findFirst().ifPresent(each -> {
            page = each.page();
            number = String.valueOf(each.number());
            toPage = String.valueOf(each.toPage());
            text = each.text();
        });
        toPage = toPage == null ? String.valueOf(page) : toPage;
    }

    private LegacyReportId report() {
        return new LegacyReportId(id);
    }

    public LegacyReportView getReport() {
        return reading.get(report());
    }

    private List<LegacyParagraph> getAll() {
        if (all == null) {
            all = checking.paragraphs(report());
        }
        return all;
    }

    public List<LegacyParagraph> getParagraphs() {
        return getAll().stream().filter(each -> each.page() == page).toList();
    }

    public String getPageText() {
        return checking.page(report(), page);
    }

    /** Whether the person may see what the page looks like, and not only its text. */
    public boolean isPictured() {
        return Capability.READ_EXHIBIT.grantedTo(caller.person().roles());
    }

    public boolean isEditing() {
        return !edit.isEmpty();
    }

    public boolean isOpen(LegacyParagraph paragraph) {
        return !paragraph.confirmed() && !paragraph.id().toString().equals(edit);
    }

    public boolean isAnyPlain() {
        return getParagraphs().stream().anyMatch(each -> !each.confirmed() && each.doubt() == null);
    }

    public void confirmPlain() throws IOException {
        var plain = getParagraphs().stream().filter(each -> !each.confirmed() && each.doubt() == null).map(LegacyParagraph::id).toList();
        checking.confirm(report(), plain);
        done(texts.of("archive.recognised.confirmed", plain.size()), next());
    }

    /** The next page on which something waits. */
    private int next() {
        all = null;
        return getAll().stream().filter(each -> !each.confirmed()).mapToInt(LegacyParagraph::page).filter(each -> each >= page).min().orElse(page);
    }

    public void keep() throws IOException {
        var kept = checking.correct(new Correct(report(), edit.equals("new") ? null : UUID.fromString(edit), number(number, "number"), page, number(toPage, "page"), text));
        checking.confirm(report(), List.of(kept));
        done(texts.of("archive.recognised.kept", number), page);
    }

    public void remove() throws IOException {
        checking.remove(report(), UUID.fromString(edit));
        done(texts.get("archive.recognised.removed"), page);
    }

    private static int number(String typed, String field) {
        if (typed == null || !typed.strip().matches("[0-9]{1,5}")) {
            throw new InputWrong(field, "archive.number-missing");
        }
        return Integer.parseInt(typed.strip());
    }

    private void done(String said, int page) throws IOException {
        notes.saved(said);
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/archive/recognised?id=" + id + "&page=" + page);
    }

    public boolean isNew() {
        return edit.equals("new");
    }

    public int getPage() {
        return page;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getToPage() {
        return toPage;
    }

    public void setToPage(String toPage) {
        this.toPage = toPage;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
