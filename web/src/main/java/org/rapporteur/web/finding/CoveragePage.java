package org.rapporteur.web.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.authority.Capability;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.finding.Coverage;
import org.rapporteur.finding.CoverageView;
import org.rapporteur.finding.CoverageView.Covered;
import org.rapporteur.finding.CoverageView.Gap;
import org.rapporteur.finding.CoverageView.Support;
import org.rapporteur.finding.FindingView;
import org.rapporteur.governance.Force;
import org.rapporteur.governance.StandardOfEvidence;
import org.rapporteur.web.evidence.ExhibitWords;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The map of a report: which finding rests on which exhibits, what that suffices for, and what is missing. */
@Named
@RequestScoped
public class CoveragePage {

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private Coverage coverage;
    @Inject
    private ExhibitWords words;
    @Inject
    private Texts texts;

    private CoverageView view;

    public CoverageView getView() {
        if (view == null) {
            view = coverage.of(reportSeen.getId());
        }
        return view;
    }

    public boolean isChangeable() {
        return reportSeen.may(Capability.DRAFT.name()) && reportSeen.getReport().status().editable();
    }

    /** Of a finding in the map, on an exhibit: its pages and what it counts for. */
    public String cell(Covered finding, ExhibitId exhibit) {
        var support = finding.on(exhibit);
        return support == null ? texts.get("finding.coverage.none-there") : texts.of(support.not() == null ? "finding.coverage.cell" : "finding.coverage.cell-not", support.pages(), support.grade() == null ? texts.get("finding.coverage.ungraded") : support.grade());
    }

    public String toneOf(Covered finding, ExhibitId exhibit) {
        var support = finding.on(exhibit);
        return support == null ? "blank" : support.not() == null ? "agreed" : "waits";
    }

    public String sources(Covered finding) {
        return texts.of("finding.coverage.sources", finding.sources());
    }

    public String reached(Covered finding) {
        return finding.reached() == null ? texts.get("finding.coverage.reaches-none") : texts.say(finding.reached());
    }

    /** Whether it reaches what it claims. */
    public boolean reaches(Covered finding) {
        return finding.reached() != null && finding.reached().compareTo(finding.finding().standard()) >= 0;
    }

    public String measures(Covered finding) {
        return finding.finding().measures().stream().map(FindingView.Measure::reference).collect(Collectors.joining(", "));
    }

    public String parties(Covered finding) {
        return finding.finding().parties().stream().map(FindingView.Party::name).collect(Collectors.joining(", "));
    }

    public String states(Covered finding) {
        return String.join(", ", finding.states());
    }

    /** An exhibit under a finding, in a sentence. */
    public String support(Support support) {
        var parts = Stream.of(texts.of("finding.coverage.on-pages", support.pages()), support.grade() == null ? texts.get("finding.coverage.ungraded") : words.grade(support.grade()),
                support.origin() == null ? null : texts.of("finding.coverage.copy-of", support.origin()),
                support.not() == null ? texts.of("finding.coverage.source", support.source()) : texts.of("finding.coverage.does-not-count", texts.say(support.not())));
        return parts.filter(each -> each != null).collect(Collectors.joining("; "));
    }

    public String force(Gap gap) {
        return gap.force() == null ? texts.get("finding.coverage.note") : texts.say(gap.force());
    }

    public String tone(Gap gap) {
        return gap.force() == Force.BLOCKS ? "blocks" : gap.force() == Force.WARNS ? "waits" : "calm";
    }

    /** What the mechanism asks, a sentence for each standard. */
    public List<String> getPolicy() {
        var sentences = new ArrayList<String>();
        for (var standard : StandardOfEvidence.values()) {
            getView().policy().of(standard).ifPresent(each -> sentences.add(each.grade() == null ? texts.of("finding.coverage.asks", texts.say(standard), each.sources(), texts.say(each.force()))
                    : texts.of("finding.coverage.asks-graded", texts.say(standard), each.sources(), texts.say(each.force()), each.grade())));
        }
        sentences.add(texts.of("finding.coverage.asks-acts", texts.say(getView().policy().named())));
        return sentences;
    }
}
