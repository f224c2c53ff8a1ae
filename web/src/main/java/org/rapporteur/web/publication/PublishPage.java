package org.rapporteur.web.publication;

import java.util.List;

import org.rapporteur.governance.MechanismView;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.governance.SymbolScheme;
import org.rapporteur.publication.Publishing;
import org.rapporteur.publication.Publishing.Publish;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.statement.StatementsSeen;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The secretariat gives the symbol and publishes the adopted version. */
@Named
@RequestScoped
public class PublishPage extends StepPage {

    @Inject
    private Publishing publishing;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private StatementsSeen statementsSeen;
    @Inject
    private MomentClock clock;
    @Inject
    private Texts texts;

    private String symbol;
    private String statements = "footnotes";
    private String doubted;

    @Override
    protected StepType step() {
        return StepType.PUBLISH;
    }

    public void publish() {
        doubt(symbol.strip());
        var publication = publishing.publish(new Publish(report(), duty().id(), symbol, statements, getSeen()));
        doneAndOnTo("publication.publish.done", "/publication?symbol=" + publication.path());
    }

    /** What cannot be taken back is asked about once more before it is given. */
    private void doubt(String given) {
        var mechanism = mechanism();
        if (SymbolScheme.isSymbol(given) && !mechanism.symbolScheme().fits(given) && !given.equals(doubted)) {
            doubted = given;
            throw new InputWrong("symbol", "publication.off-scheme", mechanism.symbolExample(clock.now()));
        }
    }

    private MechanismView mechanism() {
        return mechanisms.get(reportSeen().getReport().mechanism());
    }

    public String getWhatWillBe() {
        var view = reportSeen().getReport();
        return texts.of(".what-will-be", view.version(), view.contentHash());
    }

    public String getSymbolHelp() {
        return texts.of(".symbol-help", mechanism().symbolExample(clock.now()));
    }

    /** Only where one is on a paragraph is there a choice. */
    public boolean isStatementsPlaced() {
        return statementsSeen.getPrinted().stream().anyMatch(each -> each.paragraph() != null);
    }

    public List<Option> getPlaces() {
        return List.of(new Option("footnotes", texts.get(".footnotes"), texts.get(".footnotes.means")), new Option("annex", texts.get(".annex"), texts.get(".annex.means")));
    }

    public String getStatements() {
        return statements;
    }

    public void setStatements(String statements) {
        this.statements = statements;
    }

    /** The symbol about which the person was asked already. */
    public String getDoubted() {
        return doubted;
    }

    public void setDoubted(String doubted) {
        this.doubted = doubted;
    }

    public String getSymbol() {
        return symbol;
    }

    public void setSymbol(String symbol) {
        this.symbol = symbol;
    }
}
