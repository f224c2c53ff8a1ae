package org.rapporteur.web.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.primefaces.PrimeFaces;
import org.rapporteur.report.Drafting;
import org.rapporteur.report.Drafting.AddParagraph;
import org.rapporteur.report.Drafting.AddSection;
import org.rapporteur.report.Drafting.MoveParagraph;
import org.rapporteur.report.Drafting.MoveSection;
import org.rapporteur.report.Drafting.RemoveParagraph;
import org.rapporteur.report.Drafting.RemoveSection;
import org.rapporteur.report.Drafting.Uncite;
import org.rapporteur.report.LastChange;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.DraftFinishing;
import org.rapporteur.workflow.DraftFinishing.FinishDraft;
import org.rapporteur.workflow.ReportSubmission;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The drafting desk. The words themselves are saved as one types, by the browser and through the API; here are the acts on
 * the paragraph or section that the browser names, each of which shows the text anew.
 */
@Named
@RequestScoped
public class DraftPage extends StepPage {

    @Inject
    private ReportReading reading;
    @Inject
    private Drafting drafting;
    @Inject
    private DraftFinishing finishing;
    @Inject
    private ReportSubmission submission;
    @Inject
    private Texts texts;

    private UUID paragraph;
    private UUID section;
    private UUID citation;
    private Integer revision;

    private ReportText text;
    private int textRevision;
    private Map<UUID, LastChange> others;
    private Map<UUID, Integer> firstNotes;
    private Set<UUID> lost;

    @Override
    protected StepType step() {
        return StepType.DRAFT;
    }

    public boolean isDrafter() {
        return reportSeen().may("DRAFT");
    }

    public boolean isEditable() {
        return isDrafter() && reportSeen().getReport().status().editable();
    }

    public boolean isToBeSent() {
        return isEditable() && reportSeen().getReport().status() == ReportStatus.OPEN && reportSeen().may("SUBMIT_REPORT");
    }

    public boolean isAnswering() {
        return reportSeen().duty(StepType.ANSWER) != null;
    }

    public void finish() {
        finishing.finish(new FinishDraft(report(), duty().id(), getSeen()));
        doneAndBackToReport("report.draft.finished");
    }

    public void send() {
        submission.submit(report());
        doneAndOnTo("report.draft.sent", "/report/draft?id=" + report());
    }

    public void below() {
        goTo(drafting.addParagraph(new AddParagraph(report(), sectionOf(paragraph).id(), paragraph, "", List.of())));
    }

    public void into() {
        goTo(drafting.addParagraph(new AddParagraph(report(), section, null, "", List.of())));
    }

    /** To the place before, or to the end of the section before. */
    public void up() {
        var from = sectionOf(paragraph);
        var place = placeIn(from);
        var sections = getText().sections();
        var index = sections.indexOf(from);
        if (place > 1) {
            drafting.move(new MoveParagraph(report(), paragraph, from.id(), place - 1));
        } else if (index > 0) {
            drafting.move(new MoveParagraph(report(), paragraph, sections.get(index - 1).id(), Integer.MAX_VALUE));
        }
        goTo(paragraph);
    }

    /** To the place behind, or to the beginning of the section behind. */
    public void down() {
        var from = sectionOf(paragraph);
        var place = placeIn(from);
        var sections = getText().sections();
        var index = sections.indexOf(from);
        if (place < from.paragraphs().size()) {
            drafting.move(new MoveParagraph(report(), paragraph, from.id(), place + 1));
        } else if (index < sections.size() - 1) {
            drafting.move(new MoveParagraph(report(), paragraph, sections.get(index + 1).id(), 1));
        }
        goTo(paragraph);
    }

    public void remove() {
        var all = getText().paragraphs().map(ReportText.Paragraph::id).toList();
        var next = all.indexOf(paragraph) + 1;
        drafting.remove(new RemoveParagraph(report(), paragraph, revision));
        goTo(next < all.size() ? all.get(next) : next > 1 ? all.get(next - 2) : null);
    }

    /** On to what is told of it beside the text. */
    public void finding() {
        doneAndOnTo(null, "/finding/mark?id=" + report() + "&paragraph=" + paragraph);
    }

    public void uncite() {
        drafting.uncite(new Uncite(report(), paragraph, citation));
        goTo(paragraph);
    }

    /** Behind the section that the browser names, or at the end. */
    public void addSection() {
        goTo(drafting.addSection(new AddSection(report(), section, texts.get("report.draft.new-heading"))));
    }

    public void removeSection() {
        drafting.removeSection(new RemoveSection(report(), section));
        goTo(null);
    }

    public void sectionUp() {
        moveSection(-1);
    }

    public void sectionDown() {
        moveSection(1);
    }

    private void moveSection(int places) {
        var place = 1 + getText().sections().stream().map(ReportText.Section::id).toList().indexOf(section);
        drafting.moveSection(new MoveSection(report(), section, place + places));
        goTo(section);
    }

    /** Shows what stands now. */
    public void reload() {
        text = null;
    }

    /** The text is shown anew, and the browser goes on in this paragraph or heading. */
    private void goTo(UUID where) {
        reload();
        PrimeFaces.current().ajax().addCallbackParam("goTo", where == null ? "" : where.toString());
    }

    private ReportText.Section sectionOf(UUID id) {
        return getText().sections().stream().filter(each -> each.paragraphs().stream().anyMatch(within -> within.id().equals(id))).findFirst()
                .orElseThrow(() -> new NotFound("paragraph"));
    }

    private int placeIn(ReportText.Section within) {
        return 1 + within.paragraphs().stream().map(ReportText.Paragraph::id).toList().indexOf(paragraph);
    }

    /** The working text, and what goes with it. Its revision is read first: it may be older than the text, never newer. */
    public ReportText getText() {
        if (text == null) {
            textRevision = reading.get(report()).revision();
            text = reading.workingText(report());
            others = reading.changedByOthers(report());
            lost = reading.lostQuotations(report());
            firstNotes = new HashMap<>();
            var next = 1;
            for (var each : text.paragraphs().toList()) {
                firstNotes.put(each.id(), next);
                next += each.citations().size();
            }
        }
        return text;
    }

    public int getTextRevision() {
        getText();
        return textRevision;
    }

    /** Who else changed the paragraph last, or null where that was the person. */
    public LastChange other(UUID id) {
        return others.get(id);
    }

    /** Whether the words of a citation are not on the page any more, as the exhibit is read now. */
    public boolean isLost(UUID citation) {
        return lost.contains(citation);
    }

    /** The number of the paragraph's first footnote; footnotes run through the report. */
    public int firstNote(UUID id) {
        return firstNotes.get(id);
    }

    public String getParagraph() {
        return text(paragraph);
    }

    public void setParagraph(String paragraph) {
        this.paragraph = id(paragraph);
    }

    public String getSection() {
        return text(section);
    }

    public void setSection(String section) {
        this.section = id(section);
    }

    public String getCitation() {
        return text(citation);
    }

    public void setCitation(String citation) {
        this.citation = id(citation);
    }

    public UUID paragraph() {
        return paragraph;
    }

    private static UUID id(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    /** The paragraph's, as the person saw it. */
    public Integer getRevision() {
        return revision;
    }

    public void setRevision(Integer revision) {
        this.revision = revision;
    }
}
