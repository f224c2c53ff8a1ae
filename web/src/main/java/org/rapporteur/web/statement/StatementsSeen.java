package org.rapporteur.web.statement;

import java.util.List;

import org.rapporteur.authority.Capability;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.statement.StandingStatements;
import org.rapporteur.statement.StatementMaking;
import org.rapporteur.statement.StatementView;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The statements beside a report, as its pages list them. */
@Named
@RequestScoped
public class StatementsSeen {

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private StatementMaking making;
    @Inject
    private Texts texts;

    private List<StatementView> all;

    public List<StatementView> getAll() {
        if (all == null) {
            all = making.on(reportSeen.getId());
        }
        return all;
    }

    /** Those that go out with the report. */
    public List<StatementView> getPrinted() {
        return getAll().stream().filter(StatementView::printed).toList();
    }

    public boolean isPossible() {
        return making.possible(reportSeen.getId());
    }

    /** The report's page speaks of them where there are any, or may be. */
    public boolean isShown() {
        return !getAll().isEmpty() || reportSeen.may(Capability.MAKE_STATEMENT.name()) && isPossible();
    }

    /** "Reservation, on paragraph 14", by the numbers of the text shown. */
    public String what(StatementView statement) {
        var number = reportSeen.numberOf(statement.paragraph());
        return texts.say(StandingStatements.on(statement.kind().said(), statement.paragraph() == null ? null : number == null ? Integer.valueOf(0) : number));
    }

    /** What is to be known of it beside its words: that it is not cleared, that it is withdrawn, that it will be printed. */
    public String standing(StatementView statement) {
        return texts.get("statement.statements.standing." + (statement.withdrawn() ? "withdrawn" : !statement.printed() ? "own"
                : reportSeen.getReport().status() == ReportStatus.PUBLISHED ? "out" : "printed"));
    }

    public String tone(StatementView statement) {
        return statement.withdrawn() ? "calm" : statement.printed() ? "agreed" : "waits";
    }

    /** Whether the paragraph says something else now than when the statement was written. */
    public boolean outdated(StatementView statement) {
        return statement.onText() != null && !statement.withdrawn() && reportSeen.getText().paragraphs()
                .noneMatch(each -> each.id().equals(statement.paragraph()) && each.text().equals(statement.onText()));
    }
}
