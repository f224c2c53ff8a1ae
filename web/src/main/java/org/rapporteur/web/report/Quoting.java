package org.rapporteur.web.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.rapporteur.report.Drafting;
import org.rapporteur.report.Drafting.AddParagraph;
import org.rapporteur.report.Drafting.Cite;
import org.rapporteur.report.Drafting.Quotation;
import org.rapporteur.report.OpenDraft;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.web.evidence.ExhibitPage;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The exhibit's question into which paragraph words of it go. Lives as long as the page: it reads the drafts when it is asked
 * first, and offers the paragraph that the person wrote last.
 */
@Named
@ViewScoped
public class Quoting implements Serializable {

    private static final int BEGINNING = 70;
    private static final String NEW_IN = "new:";

    @Inject
    private ExhibitPage exhibitPage;
    @Inject
    private ReportReading reading;
    @Inject
    private Drafting drafting;
    @Inject
    private Texts texts;

    private String quote;
    private Integer page;
    private Integer toPage;
    private Integer near;
    private String report;
    private String place;
    private boolean begun;
    private List<Option> reports = List.of();
    private List<Option> places = List.of();
    private String said;
    private String address;

    public void begin() {
        var open = reading.openDrafts();
        reports = new ArrayList<>(open.stream().map(each -> new Option(each.report().toString(), each.title())).toList());
        if (reports.stream().noneMatch(each -> each.value().equals(report))) {
            report = open.isEmpty() ? null : open.get(0).report().toString();
        }
        offer(open);
        begun = true;
    }

    public void choose() {
        offer(reading.openDrafts());
    }

    private void offer(List<OpenDraft> open) {
        var draft = open.stream().filter(each -> each.report().toString().equals(report)).findFirst();
        places = new ArrayList<>();
        place = null;
        if (draft.isEmpty()) {
            return;
        }
        for (var section : reading.workingText(draft.get().report()).sections()) {
            for (var paragraph : section.paragraphs()) {
                places.add(new Option(paragraph.id().toString(), beginning(paragraph)));
            }
            places.add(new Option(NEW_IN + section.id(), texts.of("evidence.exhibit.new-paragraph", section.heading())));
        }
        var mine = draft.get().mine() == null ? "" : draft.get().mine().toString();
        place = places.stream().map(each -> (String) each.value()).filter(mine::equals).findFirst().orElse(places.isEmpty() ? null : (String) places.get(0).value());
    }

    private String beginning(ReportText.Paragraph paragraph) {
        var text = paragraph.text().strip().replaceAll("\\s+", " ");
        var cut = text.offsetByCodePoints(0, Math.min(BEGINNING, text.codePointCount(0, text.length())));
        return text.isEmpty() ? texts.of("evidence.exhibit.empty-paragraph", paragraph.number()) : texts.of("evidence.exhibit.paragraph", paragraph.number(), cut < text.length() ? text.substring(0, cut) + "…" : text);
    }

    /** The words go into the paragraph, or into a new one, and the person is shown the way there. */
    public void put() {
        InputWrong.check().that(report != null, "report", "report.draft-missing").that(place != null, "place", "report.paragraph-missing").done();
        var into = ReportId.of(report);
        var words = new Quotation(exhibitPage.getExhibit().id().uuid(), page == null ? 0 : page, quote, toPage, near);
        UUID paragraph;
        if (place.startsWith(NEW_IN)) {
            paragraph = drafting.addParagraph(new AddParagraph(into, UUID.fromString(place.substring(NEW_IN.length())), null, "", List.of(words)));
        } else {
            paragraph = UUID.fromString(place);
            drafting.cite(new Cite(into, paragraph, words));
        }
        var text = reading.workingText(into);
        var number = text.paragraphs().filter(each -> each.id().equals(paragraph)).findFirst().map(ReportText.Paragraph::number).orElse(1);
        said = texts.of("evidence.exhibit.quoted", number, text.title());
        address = "/report/draft?id=" + into + "#p-" + number;
        quote = null;
        toPage = null;
        begun = false;
    }

    public boolean isBegun() {
        return begun;
    }

    public List<Option> getReports() {
        return reports;
    }

    public List<Option> getPlaces() {
        return places;
    }

    /** What was quoted where, in a sentence; null before. */
    public String getSaid() {
        return said;
    }

    public String getAddress() {
        return address;
    }

    public String getQuote() {
        return quote;
    }

    public void setQuote(String quote) {
        this.quote = quote;
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }

    public Integer getToPage() {
        return toPage;
    }

    public void setToPage(Integer toPage) {
        this.toPage = toPage;
    }

    public Integer getNear() {
        return near;
    }

    public void setNear(Integer near) {
        this.near = near;
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
