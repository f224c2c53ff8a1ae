package org.rapporteur.web.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.authority.Capability;
import org.rapporteur.report.BracketResolving;
import org.rapporteur.report.BracketResolving.Resolution;
import org.rapporteur.report.BracketResolving.ResolveBracket;
import org.rapporteur.report.Bracketed;
import org.rapporteur.report.Bracketed.Alternative;
import org.rapporteur.report.Bracketed.Bracket;
import org.rapporteur.report.Bracketed.Doubt;
import org.rapporteur.report.OpenParagraph;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where the words are not agreed, and the drafters' choice among them. {@code ?on=} and {@code ?bracket=} name one bracket. */
@Named
@RequestScoped
public class BracketsPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private WordsSeen words;
    @Inject
    private BracketResolving resolving;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private List<OpenParagraph> open;
    private String chosen;
    private Integer seenRevision;
    private String alternative;
    private String reason;

    public List<OpenParagraph> getOpen() {
        if (open == null) {
            open = resolving.open(reportSeen.getId());
        }
        return open;
    }

    /** The text as its drafters wrote it, for the tag that shows it. */
    public String textOf(OpenParagraph paragraph) {
        return paragraph.text().source();
    }

    public List<Bracket> bracketsOf(OpenParagraph paragraph) {
        return paragraph.text().all();
    }

    public List<String> doubtsOf(OpenParagraph paragraph) {
        return paragraph.text().doubts().stream().map(this::said).toList();
    }

    private String said(Doubt doubt) {
        return texts.of("report.brackets.doubt." + doubt.trouble(), doubt.words());
    }

    /** Also while the form is being sent, so that its sender is told where the report has moved on. */
    public boolean isResolvable() {
        return reportSeen.may(Capability.DRAFT.name()) && (faces.isPostback() || reportSeen.getReport().status().editable() && getParagraph() != null);
    }

    /** The one that the address names, else the first with a bracket; null where none is open. */
    public OpenParagraph getParagraph() {
        var asked = getChosen().split(" ")[0];
        return getOpen().stream().filter(each -> asked.isEmpty() ? !each.text().all().isEmpty() : each.paragraph().toString().equals(asked)).findFirst().orElse(null);
    }

    public Bracket getBracket() {
        var paragraph = getParagraph();
        return paragraph == null ? null : paragraph.text().bracket(number()).orElseGet(() -> paragraph.text().all().stream().findFirst().orElse(null));
    }

    private int number() {
        var parts = getChosen().split(" ");
        return parts.length < 2 || !parts[1].matches("[0-9]{1,4}") ? 1 : Integer.parseInt(parts[1]);
    }

    public String getHeading() {
        return getBracket() == null ? texts.get("report.brackets.title") : texts.of("report.brackets.choose", getParagraph().number(), getBracket().number());
    }

    public List<Option> getAlternatives() {
        var options = new ArrayList<Option>();
        if (getBracket() != null) {
            for (var each : getBracket().alternatives()) {
                options.add(new Option(String.valueOf(options.size() + 1), whose(each), each.text().isEmpty() ? texts.get("report.brackets.nothing") : Bracketed.plain(each.text())));
            }
        }
        options.add(new Option("0", texts.get("report.brackets.leave-out"), texts.get("report.brackets.leave-out.means")));
        return options;
    }

    private String whose(Alternative each) {
        return each.states().isEmpty() ? texts.get("report.brackets.of-nobody") : texts.of("report.brackets.of-states", words.names(each.states()));
    }

    public void resolve() throws IOException {
        resolving.resolve(new ResolveBracket(reportSeen.getId(), UUID.fromString(getChosen().split(" ")[0]), number(), alternative == null ? null : Integer.valueOf(alternative), reason, getSeenRevision()));
        notes.saved(texts.get("report.brackets.done"));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/report/brackets?id=" + reportSeen.getId());
    }

    public List<Resolution> getPast() {
        return resolving.resolved(reportSeen.getId());
    }

    /** The paragraph's id and the bracket's number, as the page showed them. */
    public String getChosen() {
        if (chosen == null) {
            chosen = parameters.getOrDefault("on", "").matches("[0-9a-f-]{36}") ? parameters.get("on") + " " + parameters.getOrDefault("bracket", "1") : "";
        }
        return chosen.isEmpty() && !faces.isPostback() ? first() : chosen;
    }

    private String first() {
        return getOpen().stream().filter(each -> !each.text().all().isEmpty()).findFirst().map(each -> each.paragraph() + " 1").orElse("");
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public Integer getSeenRevision() {
        return seenRevision != null ? seenRevision : getParagraph() == null ? 0 : Integer.valueOf(getParagraph().revision());
    }

    public void setSeenRevision(Integer seenRevision) {
        this.seenRevision = seenRevision;
    }

    public String getAlternative() {
        return alternative;
    }

    public void setAlternative(String alternative) {
        this.alternative = alternative;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
