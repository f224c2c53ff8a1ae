package org.rapporteur.web.letter;

import java.util.List;
import java.util.UUID;

import org.rapporteur.authority.Capability;
import org.rapporteur.letter.LetterOutcome;
import org.rapporteur.letter.LetterSending;
import org.rapporteur.letter.LetterView;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.Inbox;
import org.rapporteur.workflow.StepView;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The letters on a report, for those who read them. */
@Named
@RequestScoped
public class LettersSeen {

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private LetterSending letters;
    @Inject
    private Inbox inbox;
    @Inject
    private Texts texts;

    private List<LetterView> all;

    public List<LetterView> getAll() {
        if (all == null) {
            all = reportSeen.may(Capability.READ_LETTERS.name()) ? letters.on(reportSeen.getId()) : List.of();
        }
        return all;
    }

    /** The visit to the step at which the report stands, or null. */
    UUID getStep() {
        return inbox.step(reportSeen.getId()).map(StepView::id).orElse(null);
    }

    public String standing(LetterView letter) {
        return letter.open() ? texts.get("report.letters.awaited") : texts.say(letter.outcome());
    }

    public String tone(LetterView letter) {
        return letter.open() ? "waits" : letter.outcome() == LetterOutcome.NONE ? "calm" : "agreed";
    }

    public String file(LetterView letter) {
        return "/api/v1/reports/" + reportSeen.getId() + "/letters/" + letter.id() + "/file";
    }
}
