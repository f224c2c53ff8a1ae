package org.rapporteur.web.finding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Capability;
import org.rapporteur.finding.DoubtView;
import org.rapporteur.finding.ParagraphConfirming;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Paragraphs of the report that rest on exhibits of which something became, for whoever may know. */
@Named
@RequestScoped
public class DoubtsSeen {

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private ParagraphConfirming confirming;
    @Inject
    private Texts texts;

    private List<DoubtView> doubts;

    public List<DoubtView> getAll() {
        if (doubts == null) {
            doubts = reportSeen.may(Capability.READ_SIGNATURES.name()) ? confirming.doubts(reportSeen.getId()) : List.of();
        }
        return doubts;
    }

    public boolean isAny() {
        return !getAll().isEmpty();
    }

    public boolean isMayConfirm() {
        return reportSeen.may(Capability.CONFIRM_PARAGRAPH.name());
    }

    public boolean on(UUID paragraph) {
        return getAll().stream().anyMatch(each -> each.paragraph().equals(paragraph));
    }

    /** Why the paragraph is in doubt, in words. */
    public String why(UUID paragraph) {
        return getAll().stream().filter(each -> each.paragraph().equals(paragraph)).map(each -> texts.say(each.said())).collect(Collectors.joining(" "));
    }

    /** Whether something came into doubt after this was signed. */
    public boolean outlives(Instant signed) {
        return getAll().stream().anyMatch(each -> each.since().isAfter(signed));
    }

    List<DoubtView> of(UUID paragraph) {
        return getAll().stream().filter(each -> each.paragraph().equals(paragraph)).toList();
    }
}
