package org.rapporteur.web.finding;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Capability;
import org.rapporteur.finding.FindingMarking;
import org.rapporteur.finding.FindingMarking.MarkFinding;
import org.rapporteur.finding.FindingMarking.UnmarkFinding;
import org.rapporteur.finding.FindingView;
import org.rapporteur.finding.FindingView.Measure;
import org.rapporteur.finding.FindingView.Party;
import org.rapporteur.governance.StandardOfEvidence;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.annotation.PostConstruct;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says of one paragraph ({@code ?id=…&paragraph=…}) that it is a finding, and what of. */
@Named
@ViewScoped
public class MarkPage implements Serializable {

    private static final int BLANK_ROWS = 3;

    /** Somebody who is named, as typed. */
    public static class Row implements Serializable {
        private String name;
        private String act;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getAct() {
            return act;
        }

        public void setAct(String act) {
            this.act = act;
        }
    }

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private FindingMarking marking;
    @Inject
    private ReportReading reading;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private UUID paragraph;
    private int seen;
    private boolean marked;
    private String standard;
    private String measures;
    private final List<Row> rows = new ArrayList<>();
    /** Which measure a line was known to name. */
    private Map<String, String> known = Map.of();
    private transient ReportText.Paragraph text;

    @PostConstruct
    void load() {
        try {
            paragraph = UUID.fromString(parameters.getOrDefault("paragraph", ""));
        } catch (IllegalArgumentException e) {
            throw new NotFound("paragraph");
        }
        var finding = marking.of(reportSeen.getId()).get(paragraph);
        marked = finding != null;
        standard = StandardOfEvidence.REASONABLE_GROUNDS.key();
        if (marked) {
            take(finding);
        }
        for (var i = 0; i < BLANK_ROWS; i++) {
            rows.add(new Row());
        }
    }

    private void take(FindingView finding) {
        seen = finding.revision();
        standard = finding.standard().key();
        measures = finding.measures().stream().map(Measure::reference).collect(Collectors.joining("\n"));
        known = finding.measures().stream().filter(each -> each.measure() != null).collect(Collectors.toMap(Measure::reference, each -> each.measure().toString(), (one, other) -> one));
        for (var party : finding.parties()) {
            var row = new Row();
            row.setName(party.name());
            row.setAct(party.act() == null ? null : party.act().toString());
            rows.add(row);
        }
    }

    public ReportText.Paragraph getText() {
        if (text == null) {
            text = reading.workingText(reportSeen.getId()).paragraphs().filter(each -> each.id().equals(paragraph)).findFirst().orElseThrow(() -> new NotFound("paragraph"));
        }
        return text;
    }

    public void keep() throws IOException {
        var named = rows.stream().filter(each -> each.getName() != null && !each.getName().isBlank())
                .map(each -> new Party(each.getName(), each.getAct() == null || each.getAct().isEmpty() ? null : UUID.fromString(each.getAct()))).toList();
        var lines = measures == null ? List.<Measure>of() : measures.lines().map(String::strip).filter(each -> !each.isEmpty())
                .map(each -> new Measure(each, known.containsKey(each) ? UUID.fromString(known.get(each)) : null)).toList();
        marking.mark(new MarkFinding(reportSeen.getId(), paragraph, Keyed.of(StandardOfEvidence.class, standard).orElse(null), lines, named, seen));
        done("finding.mark.kept");
    }

    public void unmark() throws IOException {
        marking.unmark(new UnmarkFinding(reportSeen.getId(), paragraph, seen));
        done("finding.mark.unmarked");
    }

    private void done(String said) throws IOException {
        notes.saved(texts.get(said));
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/finding/coverage?id=" + reportSeen.getId());
    }

    public boolean isChangeable() {
        return reportSeen.may(Capability.DRAFT.name()) && (FacesContext.getCurrentInstance().isPostback() || reportSeen.getReport().status().editable());
    }

    public List<Option> getStandards() {
        return List.of(StandardOfEvidence.values()).stream().map(each -> new Option(each.key(), texts.say(each))).toList();
    }

    /** What the paragraph quotes. */
    public List<Option> getActs() {
        return getText().citations().stream().map(each -> new Option(each.id().toString(), texts.of("finding.mark.quoted", each.exhibitNumber(), each.pages(), each.quote()))).toList();
    }

    public boolean isMarked() {
        return marked;
    }

    public String getStandard() {
        return standard;
    }

    public void setStandard(String standard) {
        this.standard = standard;
    }

    public String getMeasures() {
        return measures;
    }

    public void setMeasures(String measures) {
        this.measures = measures;
    }

    public List<Row> getRows() {
        return rows;
    }
}
