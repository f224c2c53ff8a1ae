package org.rapporteur.finding;

import static org.rapporteur.authority.Capability.READ_DRAFT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.Provenance;
import org.rapporteur.evidence.Provenances;
import org.rapporteur.finding.CoverageView.Column;
import org.rapporteur.finding.CoverageView.Covered;
import org.rapporteur.finding.CoverageView.Gap;
import org.rapporteur.finding.CoverageView.Support;
import org.rapporteur.governance.EvidencePolicy;
import org.rapporteur.governance.MechanismView;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportText;
import org.rapporteur.report.ReportText.Citation;
import org.rapporteur.shared.Said;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The map of findings and the exhibits on which they rest: how many sources, which standard they reach, and what is missing. */
@Stateless
public class Coverage {

    @Inject
    private Findings findings;
    @Inject
    private ReportReading reading;
    @Inject
    private Provenances provenances;
    @Inject
    private Mechanisms mechanisms;

    @Requires(READ_DRAFT)
    public CoverageView of(ReportId report) {
        var mechanism = mechanisms.get(reading.get(report).mechanism());
        var marked = findings.of(report);
        var paragraphs = reading.workingText(report).paragraphs().filter(each -> marked.containsKey(each.id())).toList();
        var lost = reading.lostQuotations(report);
        var cited = paragraphs.stream().flatMap(each -> each.citations().stream()).map(each -> new ExhibitId(each.exhibit())).collect(Collectors.toSet());
        var known = provenances.of(cited, mechanism.members().stream().map(MechanismView.Member::name).toList());
        return new CoverageView(mechanism.evidencePolicy(), paragraphs.stream().map(each -> covered(each, marked.get(each.id()), known, lost, mechanism.evidencePolicy())).toList(),
                known.values().stream().map(each -> new Column(each.exhibit(), each.number(), each.title(), each.grade())).toList());
    }

    private static Covered covered(ReportText.Paragraph paragraph, FindingView finding, Map<ExhibitId, Provenance> known, Set<UUID> lost, EvidencePolicy policy) {
        var cited = new LinkedHashMap<ExhibitId, List<Citation>>();
        paragraph.citations().forEach(each -> cited.computeIfAbsent(new ExhibitId(each.exhibit()), any -> new ArrayList<>()).add(each));
        var standing = cited.keySet().stream().filter(each -> !known.get(each).withdrawn() && cited.get(each).stream().anyMatch(citation -> !lost.contains(citation.id()))).map(known::get).toList();
        var requirement = policy.of(finding.standard()).orElse(null);
        var sources = Reckoning.sources(standing, each -> requirement == null || requirement.counts(each.grade()));
        var supports = cited.entrySet().stream().map(each -> support(known.get(each.getKey()), each.getValue(), sources, standing)).toList();
        var states = new TreeSet<String>();
        standing.forEach(each -> states.addAll(each.states()));
        return new Covered(finding, paragraph.number(), paragraph.text(), supports, sources.size(), Reckoning.reached(standing, policy), List.copyOf(states),
                gaps(paragraph, finding, supports, sources.size(), lost, policy));
    }

    private static Support support(Provenance exhibit, List<Citation> citations, List<List<Provenance>> sources, List<Provenance> standing) {
        var source = 0;
        for (var i = 0; i < sources.size(); i++) {
            source = sources.get(i).contains(exhibit) ? i + 1 : source;
        }
        var not = exhibit.withdrawn() ? Said.of("finding.withdrawn") : !standing.contains(exhibit) ? Said.of("finding.reads-differently") : source == 0 ? Said.of("finding.graded-too-low") : null;
        return new Support(exhibit.exhibit(), exhibit.number(), exhibit.title(), citations.stream().map(Citation::pages).distinct().collect(Collectors.joining(", ")), exhibit.grade(), exhibit.origin(), source, not);
    }

    private static List<Gap> gaps(ReportText.Paragraph paragraph, FindingView finding, List<Support> supports, int sources, Set<UUID> lost, EvidencePolicy policy) {
        var gaps = new ArrayList<Gap>();
        var number = paragraph.number();
        policy.of(finding.standard()).filter(each -> sources < each.sources()).ifPresent(each -> gaps.add(new Gap(each.force(), each.grade() == null
                ? Said.of("finding.too-few-sources", number, sources, each.sources(), finding.standard())
                : Said.of("finding.too-few-graded-sources", number, sources, each.sources(), finding.standard(), each.grade()))));
        finding.parties().stream().filter(each -> each.act() == null || lost.contains(each.act()))
                .forEach(each -> gaps.add(new Gap(policy.named(), Said.of("finding.named-without-act", number, each.name()))));
        if (finding.measures().isEmpty()) {
            gaps.add(new Gap(null, Said.of("finding.without-measure", number)));
        }
        supports.stream().filter(each -> each.not() != null).forEach(each -> gaps.add(new Gap(null, Said.of("finding.does-not-count", number, each.number(), each.not()))));
        return gaps;
    }
}
