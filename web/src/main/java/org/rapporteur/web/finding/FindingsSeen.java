package org.rapporteur.web.finding;

import java.util.Map;
import java.util.UUID;

import org.rapporteur.authority.Capability;
import org.rapporteur.finding.FindingMarking;
import org.rapporteur.finding.FindingView;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which paragraphs of the report are findings, for whoever may know. */
@Named
@RequestScoped
public class FindingsSeen {

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private FindingMarking marking;
    @Inject
    private Texts texts;

    private Map<UUID, FindingView> findings;

    private Map<UUID, FindingView> findings() {
        if (findings == null) {
            findings = isAllowed() ? marking.of(reportSeen.getId()) : Map.of();
        }
        return findings;
    }

    public boolean isAllowed() {
        return reportSeen.may(Capability.READ_DRAFT.name());
    }

    public boolean isMarked(UUID paragraph) {
        return findings().containsKey(paragraph);
    }

    public boolean isAny() {
        return !findings().isEmpty();
    }

    /** What it claims, in words. */
    public String claim(UUID paragraph) {
        return texts.of("finding.claims", texts.say(findings().get(paragraph).standard()));
    }

    FindingView get(UUID paragraph) {
        return findings().get(paragraph);
    }
}
