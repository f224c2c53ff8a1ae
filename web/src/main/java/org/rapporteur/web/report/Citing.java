package org.rapporteur.web.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.rapporteur.evidence.EvidenceReading;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.ExhibitView;
import org.rapporteur.evidence.reading.PageText;
import org.rapporteur.report.Drafting;
import org.rapporteur.report.Drafting.Cite;
import org.rapporteur.report.Drafting.Quotation;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Page;
import org.rapporteur.web.evidence.ExhibitWords;
import org.rapporteur.web.shell.Option;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The drafting desk's question which words of which exhibit a paragraph cites. Lives as long as the page, so that what was
 * chosen is still on offer when it is sent, and so that looking for an exhibit is not a look at its text.
 */
@Named
@ViewScoped
public class Citing implements Serializable {

    private static final int MOST = 20;

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private DraftPage draftPage;
    @Inject
    private EvidenceReading evidence;
    @Inject
    private Drafting drafting;
    @Inject
    private ExhibitWords words;

    private UUID paragraph;
    private String sought;
    private UUID exhibit;
    private Integer page;
    private String quote;
    private transient List<ExhibitView> found;
    private transient ExhibitView chosen;
    private transient PageText text;

    public void begin() {
        paragraph = draftPage.paragraph();
        sought = null;
        exhibit = null;
        chosen = null;
        text = null;
        page = 1;
        quote = null;
        find();
    }

    public void find() {
        found = new ArrayList<>(evidence.find(sought, new Page.Request(0, MOST)).items());
        if (chosen != null && found.stream().noneMatch(each -> each.id().equals(chosen.id()))) {
            found.add(0, chosen);
        }
    }

    public void choose() {
        chosen = exhibit == null ? null : evidence.get(new ExhibitId(exhibit)).exhibit();
        page = 1;
        show();
    }

    public void show() {
        try {
            text = chosen == null || chosen.pages() == 0 ? null : evidence.page(chosen.id(), page);
        } catch (NotFound none) {
            text = null;
        }
    }

    public void turn(int pages) {
        page = Math.max(1, Math.min(chosen.pages(), (page == null ? 1 : page) + pages));
        show();
    }

    public void cite() {
        drafting.cite(new Cite(reportSeen.getId(), paragraph, new Quotation(exhibit, page == null ? 0 : page, quote)));
        draftPage.reload();
    }

    public List<Option> getExhibits() {
        return found == null ? List.of() : found.stream().map(each -> new Option(each.id().uuid(), words.called(each), words.described(each))).toList();
    }

    public ExhibitView getChosen() {
        return chosen;
    }

    public PageText getText() {
        return text;
    }

    public String getSought() {
        return sought;
    }

    public void setSought(String sought) {
        this.sought = sought;
    }

    public UUID getExhibit() {
        return exhibit;
    }

    public void setExhibit(UUID exhibit) {
        this.exhibit = exhibit;
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }

    public String getQuote() {
        return quote;
    }

    public void setQuote(String quote) {
        this.quote = quote;
    }
}
