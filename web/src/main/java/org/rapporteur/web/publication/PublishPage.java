package org.rapporteur.web.publication;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.publication.Publishing;
import org.rapporteur.publication.Publishing.Publish;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Texts;
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
    private Texts texts;

    private String symbol;

    @Override
    protected StepType step() {
        return StepType.PUBLISH;
    }

    public void publish() {
        var publication = publishing.publish(new Publish(report(), duty().id(), symbol, getSeen()));
        doneAndOnTo("publication.publish.done", "/publication?symbol=" + publication.path());
    }

    public String getWhatWillBe() {
        var view = reportSeen().getReport();
        return texts.of(".what-will-be", view.version(), view.contentHash());
    }

    public String getSymbolHelp() {
        return texts.of(".symbol-help", mechanisms.get(reportSeen().getReport().mechanism()).symbolHint());
    }

    public String getSymbol() {
        return symbol;
    }

    public void setSymbol(String symbol) {
        this.symbol = symbol;
    }
}
