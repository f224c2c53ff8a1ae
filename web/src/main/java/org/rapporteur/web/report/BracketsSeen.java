package org.rapporteur.web.report;

import java.util.Optional;

import org.rapporteur.report.Brackets;
import org.rapporteur.shared.Said;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What pages on a report say of brackets in the text that they show. */
@Named
@RequestScoped
public class BracketsSeen {

    @Inject
    private Brackets brackets;
    @Inject
    private ReportSeen reportSeen;
    @Inject
    private Texts texts;

    private Optional<Said> open;

    public boolean isOpen() {
        if (open == null) {
            open = brackets.sentence(reportSeen.getText(), reportSeen.getReport().mechanism());
        }
        return open.isPresent();
    }

    public String getSentence() {
        return isOpen() ? texts.of("report.brackets.open", texts.say(open.orElseThrow())) : null;
    }

    /** The version that is spoken of, 0 for the working text. */
    public int getVersion() {
        return reportSeen.isWorkingText() ? 0 : reportSeen.getReport().version();
    }
}
